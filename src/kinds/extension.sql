WITH available AS MATERIALIZED (SELECT a.name, a.default_version FROM pg_available_extensions() a)
SELECT 3079 AS class_id, e.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    e.extname AS name, NULL::text AS signature, NULL::text AS needs,
    n.nspname AS schema,
    e.extrelocatable::text AS relocatable,
    e.extversion AS version,
    (SELECT 'true' FROM available a WHERE a.name = e.extname AND a.default_version <> e.extversion) AS pinned
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.oid >= 16384

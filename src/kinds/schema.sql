SELECT 2615 AS class_id, n.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    n.nspname AS name, NULL::text AS signature, NULL::text AS needs
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'

--@when EXISTS (SELECT FROM pg_roles WHERE oid >= 16384)
SELECT 1260::oid AS class_id, r.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    r.rolname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN r.rolcanlogin THEN 'true' END AS login,
    CASE WHEN r.rolsuper THEN 'true' END AS superuser,
    CASE WHEN r.rolcreatedb THEN 'true' END AS createdb,
    CASE WHEN r.rolcreaterole THEN 'true' END AS createrole,
    CASE WHEN NOT r.rolinherit THEN 'true' END AS noinherit,
    CASE WHEN r.rolreplication THEN 'true' END AS replication,
    CASE WHEN r.rolbypassrls THEN 'true' END AS bypassrls,
    NULLIF(r.rolconnlimit, -1)::text AS connection_limit,
    NULLIF(r.rolvaliduntil::text, 'infinity') AS valid_until,
    shobj_description(r.oid, 'pg_authid') AS comment
FROM pg_roles r
WHERE r.oid >= 16384 AND r.rolname !~ '^pg_' AND NOT starts_with(r.rolname, 'pgmend aside ')
    AND r.rolname NOT IN (current_user, session_user, COALESCE(current_setting('pgmend.self', true), ''))

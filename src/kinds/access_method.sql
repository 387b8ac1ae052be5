--@when EXISTS (SELECT FROM pg_am WHERE oid >= 16384)
SELECT 2601 AS class_id, a.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    a.amname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE a.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END AS type,
    a.amhandler::text AS handler
FROM pg_am a
WHERE a.oid >= 16384

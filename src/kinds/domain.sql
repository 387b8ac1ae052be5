--@when EXISTS (SELECT FROM pg_type WHERE typtype = 'd' AND oid >= 16384)
SELECT 1247 AS class_id, t.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, t.typnamespace AS parent_object, 0 AS parent_sub,
    t.typname AS name, NULL::text AS signature, NULL::text AS needs,
    format_type(t.typbasetype, t.typtypmod) AS type,
    CASE WHEN t.typcollation <> b.typcollation THEN quote_ident(cn.nspname) || '.' || quote_ident(c.collname) END AS collation,
    CASE WHEN t.typnotnull THEN 'true' END AS not_null,
    pg_get_expr(t.typdefaultbin, 0) AS default,
--@if 17
    (SELECT n.conname FROM pg_constraint n WHERE n.contypid = t.oid AND n.contype = 'n'
        AND n.conname <> t.typname || '_not_null') AS not_null_name
--@else
    NULL::name AS not_null_name
--@end
FROM pg_type t
JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_collation c ON c.oid = t.typcollation
LEFT JOIN pg_namespace cn ON cn.oid = c.collnamespace
WHERE t.typtype = 'd' AND t.oid >= 16384

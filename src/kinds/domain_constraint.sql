--@when EXISTS (SELECT FROM pg_type WHERE typtype = 'd' AND oid >= 16384)
SELECT 2606 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1247::oid AS parent_class, c.contypid AS parent_object, 0 AS parent_sub,
    c.conname AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_expr(c.conbin, 0) AS expression,
    CASE WHEN NOT c.convalidated THEN 'true' END AS not_valid
FROM pg_constraint c
WHERE c.contypid <> 0 AND c.contype = 'c' AND c.oid >= 16384

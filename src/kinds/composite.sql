--@when EXISTS (SELECT FROM pg_class WHERE relkind = 'c' AND oid >= 16384)
SELECT 1247 AS class_id, t.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, t.typnamespace AS parent_object, 0 AS parent_sub,
    t.typname AS name, NULL::text AS signature, NULL::text AS needs,
    (SELECT string_agg('''' || replace(a.attname, '''', '''''') || '''', ', ' ORDER BY a.attnum)
     FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS attributes
FROM pg_type t
JOIN pg_class c ON c.oid = t.typrelid
WHERE t.typtype = 'c' AND c.relkind = 'c' AND t.oid >= 16384

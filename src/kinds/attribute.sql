--@when EXISTS (SELECT FROM pg_class WHERE relkind = 'c' AND oid >= 16384)
SELECT 1259 AS class_id, a.attrelid AS object_id, a.attnum AS sub_id,
    1247::oid AS parent_class, c.reltype AS parent_object, 0 AS parent_sub,
    a.attname AS name, NULL::text AS signature, NULL::text AS needs,
    format_type(a.atttypid, a.atttypmod) AS type,
    CASE WHEN a.attcollation <> t.typcollation THEN quote_ident(n.nspname) || '.' || quote_ident(co.collname) END AS collation,
    lpad((row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum))::text, 4, '0') AS position
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_collation co ON co.oid = a.attcollation
LEFT JOIN pg_namespace n ON n.oid = co.collnamespace
WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid >= 16384

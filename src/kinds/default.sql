SELECT 2604 AS class_id, d.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, d.adrelid AS parent_object, d.adnum AS parent_sub,
    ''::text AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_expr(d.adbin, d.adrelid) AS expression
FROM pg_attrdef d
JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated = ''
WHERE d.adrelid >= 16384

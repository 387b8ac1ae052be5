--@when EXISTS (SELECT FROM pg_index WHERE indisclustered)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    1259::oid AS parent_class, i.indrelid AS parent_object, 0 AS parent_sub,
    ''::text AS name, NULL::text AS signature,
    '1259:' || i.indexrelid || ':0' AS needs,
    x.relname AS index
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
WHERE i.indisclustered AND i.indexrelid >= 16384

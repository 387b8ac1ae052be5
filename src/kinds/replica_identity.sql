SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    1259::oid AS parent_class, c.oid AS parent_object, 0 AS parent_sub,
    ''::text AS name, NULL::text AS signature,
    '1259:' || i.indexrelid || ':0' AS needs,
    CASE c.relreplident WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL' ELSE 'USING INDEX ' || quote_ident(x.relname) END AS identity
FROM pg_class c
LEFT JOIN pg_index i ON c.relreplident = 'i' AND i.indrelid = c.oid AND i.indisreplident
LEFT JOIN pg_class x ON x.oid = i.indexrelid
WHERE c.relkind IN ('r', 'p') AND c.relreplident <> 'd' AND c.oid >= 16384
    AND (c.relreplident <> 'i' OR x.oid IS NOT NULL)

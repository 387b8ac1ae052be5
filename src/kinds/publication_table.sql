--@when EXISTS (SELECT FROM pg_publication_rel WHERE oid >= 16384)
SELECT 6106 AS class_id, r.oid AS object_id, 0 AS sub_id,
    6104::oid AS parent_class, r.prpubid AS parent_object, 0 AS parent_sub,
    ''::text AS name, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS signature,
    '1259:' || r.prrelid || ':0' AS needs,
--@if 15
    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)
     FROM unnest(r.prattrs) u(number) JOIN pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = u.number) AS columns,
    pg_get_expr(r.prqual, r.prrelid) AS filter,
    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
     FROM unnest(r.prattrs) u(number) JOIN pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = u.number) AS listed_columns,
--@else
    NULL::text AS columns,
    NULL::text AS filter,
    NULL::text AS listed_columns,
--@end
    CASE WHEN c.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits h WHERE h.inhparent = c.oid) THEN 'true' END AS only
FROM pg_publication_rel r
JOIN pg_class c ON c.oid = r.prrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.oid >= 16384

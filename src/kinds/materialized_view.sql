--@when EXISTS (SELECT FROM pg_class WHERE relkind = 'm' AND oid >= 16384)
SELECT 1259 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.relnamespace AS parent_object, 0 AS parent_sub,
    c.relname AS name, NULL::text AS signature, NULL::text AS needs,
    rtrim(pg_get_viewdef(c.oid), ';') AS definition,
    (SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END,
            ', ' ORDER BY a.attnum)
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    CASE WHEN c.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) o) END AS options,
    NULLIF(am.amname, 'heap') AS access_method,
    CASE WHEN NOT c.relispopulated THEN 'true' END AS unpopulated
FROM pg_class c
LEFT JOIN pg_am am ON am.oid = c.relam
WHERE c.relkind = 'm' AND c.oid >= 16384

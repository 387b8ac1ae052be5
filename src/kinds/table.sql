SELECT 1259 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.relnamespace AS parent_object, 0 AS parent_sub,
    c.relname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE c.relpersistence WHEN 'u' THEN 'true' END AS unlogged,
    CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_by,
    CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
    CASE WHEN c.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) o) END AS options,
    CASE WHEN t.reloptions IS NOT NULL THEN (SELECT string_agg('toast.' || o, ', ' ORDER BY o) FROM unnest(t.reloptions) o) END AS toast_options,
    NULLIF(am.amname, 'heap') AS access_method,
    ts.spcname AS tablespace,
    CASE WHEN c.relrowsecurity THEN 'true' END AS row_security,
    CASE WHEN c.relforcerowsecurity THEN 'true' END AS force_row_security
FROM pg_class c
LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384

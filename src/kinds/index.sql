SELECT 1259 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, i.indrelid AS parent_object, 0 AS parent_sub,
    c.relname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN c.reloptions IS NULL THEN pg_get_indexdef(c.oid) ELSE replace(pg_get_indexdef(c.oid), (
        SELECT ' WITH (' || string_agg(split_part(o, '=', 1) || '=' ||
            CASE WHEN quote_ident(substr(o, strpos(o, '=') + 1)) = substr(o, strpos(o, '=') + 1) THEN substr(o, strpos(o, '=') + 1)
                ELSE quote_literal(substr(o, strpos(o, '=') + 1)) END, ', ' ORDER BY n) || ')'
        FROM unnest(c.reloptions) WITH ORDINALITY u(o, n)), '') END AS definition,
    CASE WHEN c.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) o) END AS options,
    CASE WHEN i.indexprs IS NOT NULL THEN (
        SELECT string_agg(a.attnum || '=' || a.attstattarget, ', ' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget >= 0) END AS statistics,
    CASE WHEN NOT i.indisvalid AND t.relkind <> 'p' THEN 'true' END AS invalid,
    CASE WHEN c.reloptions IS NOT NULL THEN pg_get_indexdef(c.oid) END AS whole_definition,
    CASE WHEN c.relispartition THEN (SELECT quote_ident(n.nspname) || '.' || quote_ident(p.relname)
        FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace n ON n.oid = p.relnamespace
        WHERE h.inhrelid = c.oid) END AS attached_to,
    CASE WHEN c.relispartition THEN (SELECT string_agg(a.attname, '_' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid) END AS column_names
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_class t ON t.oid = i.indrelid
WHERE c.oid >= 16384 AND i.indrelid >= 16384 AND t.relkind IN ('r', 'p', 'm')
    AND NOT EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conindid = c.oid AND o.conrelid = i.indrelid AND o.contype IN ('p', 'u', 'x'))

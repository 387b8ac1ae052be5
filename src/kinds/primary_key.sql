SELECT 2606 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, c.conrelid AS parent_object, 0 AS parent_sub,
    c.conname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN i.indnkeyatts = 1 THEN (
        SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = c.conkey[1]) ELSE (
        SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n)
        FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) END AS columns,
    CASE WHEN i.indnatts > i.indnkeyatts THEN (
        SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n)
        FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
        WHERE k.n > i.indnkeyatts) END AS include,
--@if 15
    CASE WHEN i.indnullsnotdistinct THEN 'true' END AS nulls_not_distinct,
--@else
    NULL::text AS nulls_not_distinct,
--@end
--@if 18
    CASE WHEN c.conperiod THEN 'true' END AS without_overlaps,
--@else
    NULL::text AS without_overlaps,
--@end
    CASE WHEN c.condeferred THEN 'DEFERRABLE INITIALLY DEFERRED' WHEN c.condeferrable THEN 'DEFERRABLE' END AS deferrable,
    CASE WHEN x.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(x.reloptions) o) END AS options,
    ts.spcname AS tablespace,
    CASE WHEN x.relispartition THEN (SELECT quote_ident(n.nspname) || '.' || quote_ident(p.relname)
        FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace n ON n.oid = p.relnamespace
        WHERE h.inhrelid = x.oid) END AS attached_to,
    CASE WHEN x.relispartition THEN (SELECT string_agg(a.attname, '_' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = x.oid) END AS column_names
FROM pg_constraint c
JOIN pg_index i ON i.indexrelid = c.conindid
JOIN pg_class x ON x.oid = c.conindid
LEFT JOIN pg_tablespace ts ON ts.oid = x.reltablespace
WHERE c.contype = 'p' AND c.oid >= 16384

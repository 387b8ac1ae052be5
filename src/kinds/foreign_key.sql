SELECT 2606 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, c.conrelid AS parent_object, 0 AS parent_sub,
    c.conname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN cardinality(c.conkey) = 1 THEN (
        SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = c.conkey[1]) ELSE (
        SELECT string_agg(
--@if 18
            CASE WHEN c.conperiod AND k.n = cardinality(c.conkey) THEN 'PERIOD ' ELSE '' END ||
--@end
            quote_ident(a.attname), ', ' ORDER BY k.n)
        FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) END AS columns,
    quote_ident(fn.nspname) || '.' || quote_ident(f.relname) AS references,
    CASE WHEN cardinality(c.confkey) = 1 THEN (
        SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attnum = c.confkey[1]) ELSE (
        SELECT string_agg(
--@if 18
            CASE WHEN c.conperiod AND k.n = cardinality(c.confkey) THEN 'PERIOD ' ELSE '' END ||
--@end
            quote_ident(a.attname), ', ' ORDER BY k.n)
        FROM unnest(c.confkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) END AS referenced_columns,
    CASE c.confmatchtype WHEN 'f' THEN 'FULL' END AS match,
    CASE c.confupdtype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' END AS on_update,
    CASE c.confdeltype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' END
--@if 15
        || CASE WHEN c.confdelsetcols IS NULL THEN '' ELSE COALESCE((
            SELECT ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY k.n) || ')'
            FROM unnest(c.confdelsetcols) WITH ORDINALITY k(attnum, n)
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum), '') END
--@end
        AS on_delete,
--@if 18
    CASE WHEN NOT c.conenforced THEN 'true' END AS not_enforced,
    CASE WHEN NOT c.convalidated AND c.conenforced THEN 'true' END AS not_valid,
--@else
    NULL::text AS not_enforced,
    CASE WHEN NOT c.convalidated THEN 'true' END AS not_valid,
--@end
    CASE WHEN c.condeferred THEN 'DEFERRABLE INITIALLY DEFERRED' WHEN c.condeferrable THEN 'DEFERRABLE' END AS deferrable
FROM pg_constraint c
JOIN pg_class f ON f.oid = c.confrelid
JOIN pg_namespace fn ON fn.oid = f.relnamespace
WHERE c.contype = 'f' AND NOT EXISTS (
    SELECT 1 FROM pg_constraint w WHERE w.oid = c.conparentid AND w.conrelid = c.conrelid) AND c.oid >= 16384

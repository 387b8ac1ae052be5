-- What their rows have to satisfy: checks, what they refer to, the bounds of partitions. Literals in
-- an expression are values worth a try, no more.
SELECT r.relation, r.kind, r.name, r.columns, r.expression, r.other, r.other_columns,
    (SELECT string_agg(m[1], E'\x1f') FROM regexp_matches(r.expression, '(''(?:[^'']|'''')*''|\m\d+(?:\.\d+)?\M)', 'g') m) AS literals
FROM (
    SELECT k.conrelid AS relation, k.contype::text AS kind, k.conname::text AS name,
        array_to_string(k.conkey, ',') AS columns, pg_get_expr(k.conbin, k.conrelid) AS expression,
        k.confrelid AS other, array_to_string(k.confkey, ',') AS other_columns
    FROM pg_constraint k
    WHERE k.conrelid = ANY ($1::oid[]) AND k.contype IN ('c', 'f')
--@if 18
        AND k.conenforced
--@end
        AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.oid = k.conparentid AND o.conrelid = k.conrelid)
    UNION ALL
    SELECT c.oid, 'p', 'bounds',
        (SELECT string_agg(DISTINCT l.attnum::text, ',')
            FROM pg_partition_ancestors(c.oid) p
            JOIN pg_depend x ON x.classid = 1259 AND x.objid = p.relid AND x.objsubid > 0
                AND x.refclassid = 1259 AND x.refobjid = p.relid AND x.refobjsubid = 0 AND x.deptype = 'i'
            JOIN pg_attribute u ON u.attrelid = p.relid AND u.attnum = x.objsubid
            JOIN pg_attribute l ON l.attrelid = c.oid AND l.attname = u.attname),
        pg_get_partition_constraintdef(c.oid), NULL, NULL
    FROM pg_class c WHERE c.oid = ANY ($1::oid[]) AND c.relispartition
) r
ORDER BY r.relation, r.kind, r.name

-- Their columns; "serial" has the next value of a sequence where nobody gives one.
SELECT a.attrelid, a.attnum, quote_ident(a.attname), a.atttypid, format_type(a.atttypid, a.atttypmod),
    a.attnotnull, CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
    a.attidentity <> '' OR EXISTS (
        SELECT FROM pg_depend x JOIN pg_class s ON s.oid = x.refobjid AND s.relkind = 'S'
        WHERE x.classid = 2604 AND x.objid = d.oid AND x.refclassid = 1259)
    OR EXISTS ( -- before 17 only the partitioned table's own column is one of identity
        SELECT FROM pg_class c JOIN pg_attribute u ON u.attrelid = pg_partition_root(c.oid) AND u.attname = a.attname
        WHERE c.oid = a.attrelid AND c.relispartition AND u.attidentity <> '') AS serial,
    (SELECT string_agg(x.refobjsubid::text, ',' ORDER BY x.refobjsubid) FROM pg_depend x
        WHERE a.attgenerated <> '' AND x.classid = 2604 AND x.objid = d.oid AND x.refclassid = 1259
            AND x.refobjid = a.attrelid AND x.refobjsubid NOT IN (0, a.attnum)) AS uses,
    a.attname
FROM pg_attribute a
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum

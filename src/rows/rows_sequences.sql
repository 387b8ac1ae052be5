-- The sequences that columns of the tables take their values from.
SELECT DISTINCT s.oid, s.oid::regclass::text, a.attrelid, a.attrelid::regclass::text, quote_ident(a.attname), q.seqincrement > 0
FROM pg_depend d
JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
JOIN pg_sequence q ON q.seqrelid = s.oid
JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE d.classid = 1259 AND d.refclassid = 1259 AND d.deptype IN ('a', 'i') AND d.refobjid = ANY ($1::oid[])
    AND a.atttypid IN (20, 21, 23)
ORDER BY 2

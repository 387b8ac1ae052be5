-- The sequences that belong to columns of the tables $1.
SELECT d.refobjid, quote_ident(n.nspname) || '.' || quote_ident(c.relname)
FROM pg_depend d JOIN pg_class c ON c.oid = d.objid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
    AND d.refobjid = ANY ($1::oid[]) AND d.deptype IN ('a', 'i') AND c.relkind = 'S'
ORDER BY d.refobjid, d.refobjsubid, c.relname

-- The tables named in $1, those that they refer to, and the partition trees that these are in.
WITH RECURSIVE near (oid) AS (
    SELECT to_regclass(n.name)::oid FROM unnest($1::text[]) n (name) WHERE to_regclass(n.name) IS NOT NULL
    UNION
    SELECT x.other FROM near l CROSS JOIN LATERAL (
        SELECT k.confrelid AS other FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = l.oid
        UNION ALL SELECT i.inhrelid FROM pg_inherits i WHERE i.inhparent = l.oid
        UNION ALL SELECT i.inhparent FROM pg_inherits i WHERE i.inhrelid = l.oid) x
)
SELECT c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(c.relname), c.relkind,
    CASE WHEN c.relispartition OR c.relkind = 'p' THEN pg_partition_root(c.oid) ELSE c.oid END,
    n.nspname || '.' || c.relname
FROM near
JOIN pg_class c ON c.oid = near.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND c.relpersistence <> 't'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 1259 AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname

-- The tables whose rows can be backed up, each with the one it is a partition or a child of. Rows
-- of extensions' own tables come with the extension; temporary ones end with their session.
SELECT c.oid, n.nspname, c.relname,
    quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS sql,
    c.relkind = 'p' AS is_partitioned,
    ARRAY(SELECT i.inhparent FROM pg_inherits i WHERE i.inhrelid = c.oid ORDER BY i.inhseqno)
        AS parents,
    has_table_privilege(c.oid, 'SELECT') AS may_read
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
        AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname

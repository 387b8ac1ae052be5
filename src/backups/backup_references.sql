-- The foreign keys of the tables $1, and those that refer to them: as they were declared, of a
-- partition's the one of its partitioned table.
WITH RECURSIVE found AS (
    SELECT c.oid, c.conparentid FROM pg_constraint c
    WHERE c.contype = 'f' AND (c.conrelid = ANY ($1::oid[]) OR c.confrelid = ANY ($1::oid[]))
    UNION
    SELECT c.oid, c.conparentid FROM found f JOIN pg_constraint c ON c.oid = f.conparentid
)
SELECT quote_ident(n.nspname) || '.' || quote_ident(r.relname), quote_ident(c.conname),
    pg_get_constraintdef(c.oid), quote_literal(obj_description(c.oid, 'pg_constraint'))
FROM found f JOIN pg_constraint c ON c.oid = f.oid JOIN pg_class r ON r.oid = c.conrelid
    JOIN pg_namespace n ON n.oid = r.relnamespace
WHERE f.conparentid = 0
ORDER BY n.nspname, r.relname, c.conname

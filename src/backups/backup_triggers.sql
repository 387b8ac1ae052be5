-- The triggers of the tables $1 that fire, and when.
SELECT quote_ident(n.nspname) || '.' || quote_ident(r.relname), quote_ident(t.tgname), t.tgenabled
FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid JOIN pg_namespace n ON n.oid = r.relnamespace
WHERE t.tgrelid = ANY ($1::oid[]) AND NOT t.tgisinternal AND t.tgenabled <> 'D'
ORDER BY n.nspname, r.relname, t.tgname

-- Of each table of $1 (oids), which by name is to be one of $2 (as SQL): what it is now, or null.
SELECT w.place, c.oid, c.oid::regclass, c.relkind
FROM unnest($1::oid[], $2::text[]) WITH ORDINALITY w (id, name, place)
LEFT JOIN pg_class c ON c.relkind IN ('r', 'p')
    AND c.oid = COALESCE((SELECT p.oid FROM pg_class p WHERE p.oid = w.id), to_regclass(w.name))
ORDER BY w.place

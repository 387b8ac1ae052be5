-- The triggers and rules of the tables that rows would set off: what quiets them, and what brings
-- them back as they were.
SELECT format('ALTER TABLE ONLY %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname),
    format('ALTER TABLE ONLY %s ENABLE %sTRIGGER %I', t.tgrelid::regclass,
        CASE t.tgenabled WHEN 'R' THEN 'REPLICA ' WHEN 'A' THEN 'ALWAYS ' ELSE '' END, t.tgname)
FROM pg_trigger t
WHERE t.tgrelid = ANY ($1::oid[]) AND NOT t.tgisinternal AND t.tgenabled <> 'D'
UNION ALL
SELECT format('ALTER TABLE ONLY %s DISABLE RULE %I', r.ev_class::regclass, r.rulename),
    format('ALTER TABLE ONLY %s ENABLE %sRULE %I', r.ev_class::regclass,
        CASE r.ev_enabled WHEN 'R' THEN 'REPLICA ' WHEN 'A' THEN 'ALWAYS ' ELSE '' END, r.rulename)
FROM pg_rewrite r
WHERE r.ev_class = ANY ($1::oid[]) AND r.ev_type <> '1' AND r.ev_enabled <> 'D'
ORDER BY 1

--@when EXISTS (SELECT FROM pg_ts_template WHERE oid >= 16384)
SELECT 3764 AS class_id, t.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, t.tmplnamespace AS parent_object, 0 AS parent_sub,
    t.tmplname AS name, NULL::text AS signature, NULL::text AS needs,
    (SELECT string_agg(f.role || ' = ' || quote_ident(n.nspname) || '.' || quote_ident(r.proname), ', ' ORDER BY f.place)
     FROM (VALUES (1, 'INIT', t.tmplinit), (2, 'LEXIZE', t.tmpllexize)) f(place, role, oid)
     JOIN pg_proc r ON r.oid = f.oid
     JOIN pg_namespace n ON n.oid = r.pronamespace) AS functions
FROM pg_ts_template t
WHERE t.oid >= 16384

--@when EXISTS (SELECT FROM pg_ts_parser WHERE oid >= 16384)
SELECT 3601 AS class_id, p.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, p.prsnamespace AS parent_object, 0 AS parent_sub,
    p.prsname AS name, NULL::text AS signature, NULL::text AS needs,
    (SELECT string_agg(f.role || ' = ' || quote_ident(n.nspname) || '.' || quote_ident(r.proname), ', ' ORDER BY f.place)
     FROM (VALUES (1, 'START', p.prsstart), (2, 'GETTOKEN', p.prstoken), (3, 'END', p.prsend), (4, 'LEXTYPES', p.prslextype),
         (5, 'HEADLINE', p.prsheadline)) f(place, role, oid)
     JOIN pg_proc r ON r.oid = f.oid
     JOIN pg_namespace n ON n.oid = r.pronamespace) AS functions
FROM pg_ts_parser p
WHERE p.oid >= 16384

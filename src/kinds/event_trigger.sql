--@when EXISTS (SELECT FROM pg_event_trigger WHERE oid >= 16384)
SELECT 3466 AS class_id, e.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    e.evtname AS name, NULL::text AS signature, '1255:' || e.evtfoid || ':0' AS needs,
    e.evtevent AS event,
    (SELECT string_agg(quote_literal(t), ', ' ORDER BY n) FROM unnest(e.evttags) WITH ORDINALITY u(t, n)) AS tags,
    quote_ident(n.nspname) || '.' || quote_ident(p.proname) AS function,
    CASE e.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' END AS enabled
FROM pg_event_trigger e
JOIN pg_proc p ON p.oid = e.evtfoid
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE e.oid >= 16384

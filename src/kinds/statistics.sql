--@when EXISTS (SELECT FROM pg_statistic_ext WHERE oid >= 16384)
SELECT 3381 AS class_id, s.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, s.stxnamespace AS parent_object, 0 AS parent_sub,
    s.stxname AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_statisticsobjdef(s.oid) AS definition,
    quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS of,
    (SELECT string_agg(k, '' ORDER BY k) FROM unnest(s.stxkind::text[]) k) AS kinds,
    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)
        FROM unnest(s.stxkeys::int2[]) k JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k) AS columns,
    array_to_string(pg_get_statisticsobjdef_expressions(s.oid), ', ') AS expressions,
    CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::text END AS target
FROM pg_statistic_ext s
JOIN pg_class c ON c.oid = s.stxrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE s.oid >= 16384

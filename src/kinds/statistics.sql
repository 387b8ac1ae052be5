--@when EXISTS (SELECT FROM pg_statistic_ext WHERE oid >= 16384)
SELECT 3381 AS class_id, s.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, s.stxnamespace AS parent_object, 0 AS parent_sub,
    s.stxname AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_statisticsobjdef(s.oid) AS definition,
    CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::text END AS target
FROM pg_statistic_ext s
WHERE s.oid >= 16384

--@when EXISTS (SELECT FROM pg_language WHERE oid >= 16384)
SELECT 2612 AS class_id, l.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    l.lanname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN l.lanpltrusted THEN 'true' END AS trusted,
    l.lanplcallfoid::regproc::text AS handler,
    CASE WHEN l.laninline <> 0 THEN l.laninline::regproc::text END AS inline,
    CASE WHEN l.lanvalidator <> 0 THEN l.lanvalidator::regproc::text END AS validator
FROM pg_language l
WHERE l.oid >= 16384 AND l.lanispl

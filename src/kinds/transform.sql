--@when EXISTS (SELECT FROM pg_transform WHERE oid >= 16384)
SELECT 3576 AS class_id, t.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    'FOR ' || format_type(t.trftype, NULL) || ' LANGUAGE ' || quote_ident(l.lanname) AS name,
    NULL::text AS signature,
    concat_ws(',', CASE WHEN t.trftype >= 16384 THEN '1247:' || t.trftype || ':0' END,
        CASE WHEN t.trffromsql >= 16384 THEN '1255:' || t.trffromsql || ':0' END,
        CASE WHEN t.trftosql >= 16384 THEN '1255:' || t.trftosql || ':0' END) AS needs,
    CASE WHEN t.trffromsql <> 0 THEN t.trffromsql::regprocedure::text END AS from_sql,
    CASE WHEN t.trftosql <> 0 THEN t.trftosql::regprocedure::text END AS to_sql
FROM pg_transform t
JOIN pg_language l ON l.oid = t.trflang
WHERE t.oid >= 16384

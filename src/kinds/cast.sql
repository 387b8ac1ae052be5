--@when EXISTS (SELECT FROM pg_cast WHERE oid >= 16384)
SELECT 2605 AS class_id, c.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    '(' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ')' AS name,
    NULL::text AS signature,
    concat_ws(',', CASE WHEN c.castsource >= 16384 THEN '1247:' || c.castsource || ':0' END,
        CASE WHEN c.casttarget >= 16384 THEN '1247:' || c.casttarget || ':0' END,
        CASE WHEN c.castfunc >= 16384 THEN '1255:' || c.castfunc || ':0' END) AS needs,
    CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure::text WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END AS method,
    CASE c.castcontext WHEN 'a' THEN 'ASSIGNMENT' WHEN 'i' THEN 'IMPLICIT' END AS context
FROM pg_cast c
WHERE c.oid >= 16384
    -- a range type brings its own
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 2605 AND d.objid = c.oid AND d.deptype = 'i')

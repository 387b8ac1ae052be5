--@when EXISTS (SELECT FROM pg_amop WHERE oid >= 16384) OR EXISTS (SELECT FROM pg_amproc WHERE oid >= 16384)
SELECT 2602 AS class_id, a.oid AS object_id, 0 AS sub_id,
    2753::oid AS parent_class, a.amopfamily AS parent_object, 0 AS parent_sub,
    'OPERATOR ' || a.amopstrategy || ' (' || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')' AS name,
    NULL::text AS signature, NULL::text AS needs,
    CASE WHEN o.oprnamespace = 11 THEN '' ELSE quote_ident(n.nspname) || '.' END || o.oprname ||
        ' (' || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')' AS member,
    CASE WHEN a.amoppurpose = 'o' THEN quote_ident(sn.nspname) || '.' || quote_ident(s.opfname) END AS sort_family
FROM pg_amop a
JOIN pg_operator o ON o.oid = a.amopopr
JOIN pg_namespace n ON n.oid = o.oprnamespace
LEFT JOIN pg_opfamily s ON s.oid = a.amopsortfamily
LEFT JOIN pg_namespace sn ON sn.oid = s.opfnamespace
WHERE a.oid >= 16384 AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 2602 AND d.objid = a.oid AND d.refclassid = 2616)
UNION ALL
SELECT 2603, a.oid, 0,
    2753, a.amprocfamily, 0,
    'FUNCTION ' || a.amprocnum || ' (' || format_type(a.amproclefttype, NULL) || ', ' || format_type(a.amprocrighttype, NULL) || ')',
    NULL, NULL,
    a.amproc::regprocedure::text,
    NULL
FROM pg_amproc a
WHERE a.oid >= 16384 AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 2603 AND d.objid = a.oid AND d.refclassid = 2616)

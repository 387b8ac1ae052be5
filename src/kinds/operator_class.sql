--@when EXISTS (SELECT FROM pg_opclass WHERE oid >= 16384)
SELECT 2616 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.opcnamespace AS parent_object, 0 AS parent_sub,
    c.opcname AS name, ' USING ' || quote_ident(m.amname) AS signature,
    (SELECT string_agg(x.class_id || ':' || x.oid || ':0+', ',' ORDER BY x.class_id, x.oid) FROM (
        SELECT 2602 AS class_id, a.oid FROM pg_amop a
        WHERE a.amopfamily = c.opcfamily AND a.amoplefttype = c.opcintype AND a.amoprighttype = c.opcintype
        UNION ALL
        SELECT 2603, a.oid FROM pg_amproc a
        WHERE a.amprocfamily = c.opcfamily AND a.amproclefttype = c.opcintype AND a.amprocrighttype = c.opcintype) x) AS needs,
    CASE WHEN c.opcdefault THEN 'true' END AS default,
    format_type(c.opcintype, NULL) AS type,
    quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) AS family,
    CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN format_type(c.opckeytype, NULL) END AS storage,
    (SELECT string_agg('OPERATOR ' || a.amopstrategy || ' ' || CASE WHEN o.oprnamespace = 11 THEN '' ELSE quote_ident(n.nspname) || '.' END || o.oprname ||
            CASE WHEN a.amoplefttype = c.opcintype AND a.amoprighttype = c.opcintype THEN ''
                ELSE ' (' || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')' END ||
            CASE WHEN a.amoppurpose = 'o' THEN ' FOR ORDER BY ' || quote_ident(sn.nspname) || '.' || quote_ident(s.opfname) ELSE '' END,
            E',\n    ' ORDER BY a.amopstrategy, format_type(a.amoplefttype, NULL), format_type(a.amoprighttype, NULL))
     FROM pg_depend d
     JOIN pg_amop a ON a.oid = d.objid
     JOIN pg_operator o ON o.oid = a.amopopr
     JOIN pg_namespace n ON n.oid = o.oprnamespace
     LEFT JOIN pg_opfamily s ON s.oid = a.amopsortfamily
     LEFT JOIN pg_namespace sn ON sn.oid = s.opfnamespace
     WHERE d.classid = 2602 AND d.refclassid = 2616 AND d.refobjid = c.oid) AS operators,
    (SELECT string_agg('FUNCTION ' || a.amprocnum || ' ' ||
            CASE WHEN a.amproclefttype = c.opcintype AND a.amprocrighttype = c.opcintype
                AND (c.opcmethod NOT IN (403, 405) OR (p.proargtypes[0] = c.opcintype AND (c.opcmethod = 405 OR p.proargtypes[1] = c.opcintype))) THEN ''
                ELSE '(' || format_type(a.amproclefttype, NULL) || ', ' || format_type(a.amprocrighttype, NULL) || ') ' END ||
            a.amproc::regprocedure::text,
            E',\n    ' ORDER BY a.amprocnum, format_type(a.amproclefttype, NULL), format_type(a.amprocrighttype, NULL))
     FROM pg_depend d
     JOIN pg_amproc a ON a.oid = d.objid
     JOIN pg_proc p ON p.oid = a.amproc
     WHERE d.classid = 2603 AND d.refclassid = 2616 AND d.refobjid = c.oid) AS functions
FROM pg_opclass c
JOIN pg_am m ON m.oid = c.opcmethod
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
WHERE c.oid >= 16384

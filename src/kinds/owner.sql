SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    o.class_id AS parent_class, o.oid AS parent_object, 0 AS parent_sub,
    '' AS name, NULL::text AS signature, NULL::text AS needs,
    r.rolname AS role
FROM (
    SELECT 1259::oid AS class_id, c.oid, c.relowner AS owner
    FROM pg_class c
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') OR (c.relkind = 'S' AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0
            AND d.refclassid = 1259 AND d.deptype IN ('a', 'i')))
    UNION ALL SELECT 1255, oid, proowner FROM pg_proc
    UNION ALL SELECT 1247, oid, typowner FROM pg_type WHERE typtype IN ('b', 'c', 'd', 'e', 'p', 'r')
    UNION ALL SELECT 2615, oid, nspowner FROM pg_namespace
        WHERE nspname <> 'public' OR (nspowner <> 10 AND nspowner::regrole::text <> 'pg_database_owner')
    UNION ALL SELECT 2617, oid, oprowner FROM pg_operator
    UNION ALL SELECT 2616, oid, opcowner FROM pg_opclass
    UNION ALL SELECT 2753, oid, opfowner FROM pg_opfamily
    UNION ALL SELECT 3456, oid, collowner FROM pg_collation
    UNION ALL SELECT 2607, oid, conowner FROM pg_conversion
    UNION ALL SELECT 3381, oid, stxowner FROM pg_statistic_ext
    UNION ALL SELECT 6104, oid, pubowner FROM pg_publication
    UNION ALL SELECT 6100, oid, subowner FROM pg_subscription
        WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    UNION ALL SELECT 3466, oid, evtowner FROM pg_event_trigger
    UNION ALL SELECT 2328, oid, fdwowner FROM pg_foreign_data_wrapper
    UNION ALL SELECT 1417, oid, srvowner FROM pg_foreign_server
    UNION ALL SELECT 2612, oid, lanowner FROM pg_language
    UNION ALL SELECT 3600, oid, dictowner FROM pg_ts_dict
    UNION ALL SELECT 3602, oid, cfgowner FROM pg_ts_config
) o
JOIN pg_roles r ON r.oid = o.owner
WHERE (o.oid >= 16384 OR o.class_id = 2615)
    AND r.rolname NOT IN (current_user, COALESCE(current_setting('pgmend.self', true), ''))

WITH acls AS (
    SELECT 1259::oid AS class_id, c.oid, 0 AS sub_id, c.relacl AS acl, c.relowner AS owner FROM pg_class c WHERE c.relacl IS NOT NULL
    UNION ALL SELECT 1255, oid, 0, proacl, proowner FROM pg_proc WHERE proacl IS NOT NULL
    UNION ALL SELECT 1247, oid, 0, typacl, typowner FROM pg_type WHERE typacl IS NOT NULL
    UNION ALL SELECT 2615, oid, 0, nspacl, nspowner FROM pg_namespace WHERE nspacl IS NOT NULL
    UNION ALL SELECT 2612, oid, 0, lanacl, lanowner FROM pg_language WHERE lanacl IS NOT NULL
    UNION ALL SELECT 2328, oid, 0, fdwacl, fdwowner FROM pg_foreign_data_wrapper WHERE fdwacl IS NOT NULL
    UNION ALL SELECT 1417, oid, 0, srvacl, srvowner FROM pg_foreign_server WHERE srvacl IS NOT NULL
    UNION ALL
    SELECT 1259, a.attrelid, a.attnum, a.attacl, c.relowner
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
), grants AS (
    SELECT row_number() OVER () AS place, i.*
    FROM (
        SELECT a.class_id, a.oid, a.sub_id, x.grantor, x.grantee,
            string_agg(x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END, ', ' ORDER BY x.privilege_type) AS granted
        FROM acls a CROSS JOIN LATERAL aclexplode(a.acl) x
        WHERE x.grantor <> a.owner AND (a.oid >= 16384 OR a.class_id = 2615)
        GROUP BY 1, 2, 3, 4, 5
    ) i
)
SELECT 1260::oid AS class_id, g.place::oid AS object_id, -1 AS sub_id,
    g.class_id AS parent_class, g.oid AS parent_object, g.sub_id AS parent_sub,
    CASE WHEN g.grantee = 0 THEN '=public' ELSE e.rolname END AS name,
    ' by ' || quote_ident(o.rolname) AS signature,
    (SELECT string_agg('1260:' || n.place || ':-1', ',') FROM grants n
     WHERE n.class_id = g.class_id AND n.oid = g.oid AND n.sub_id IN (g.sub_id, 0) AND n.grantee = g.grantor) AS needs,
    CASE WHEN g.grantee = 0 THEN '=public' ELSE e.rolname END AS grantee,
    o.rolname AS grantor,
    g.granted, NULL::text AS revoked
FROM grants g
JOIN pg_roles o ON o.oid = g.grantor
LEFT JOIN pg_roles e ON e.oid = g.grantee

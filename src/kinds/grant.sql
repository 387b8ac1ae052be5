WITH self AS (
    SELECT r.oid AS role, (SELECT oid FROM pg_roles WHERE rolname = current_user) AS reader
    FROM pg_roles r WHERE r.rolname = current_setting('pgmend.self', true)
), acls AS (
    SELECT 1259::oid AS class_id, c.oid, 0 AS sub_id, c.relacl AS acl,
        acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS standard, c.relowner AS owner
    FROM pg_class c WHERE c.relacl IS NOT NULL AND c.oid >= 16384
    UNION ALL
    SELECT 1255, p.oid, 0, p.proacl, acldefault('f', p.proowner), p.proowner
    FROM pg_proc p WHERE p.proacl IS NOT NULL AND p.oid >= 16384
    UNION ALL
    SELECT 1247, t.oid, 0, t.typacl, acldefault('T', t.typowner), t.typowner
    FROM pg_type t WHERE t.typacl IS NOT NULL AND t.oid >= 16384
    UNION ALL
    SELECT 2615, n.oid, 0, n.nspacl, COALESCE(i.initprivs, acldefault('n', n.nspowner)), n.nspowner
    FROM pg_namespace n
    LEFT JOIN pg_init_privs i ON i.classoid = 2615 AND i.objoid = n.oid AND i.objsubid = 0
    WHERE n.nspacl IS NOT NULL AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    UNION ALL
    SELECT 2612, l.oid, 0, l.lanacl, acldefault('l', l.lanowner), l.lanowner
    FROM pg_language l WHERE l.lanacl IS NOT NULL AND l.oid >= 16384
    UNION ALL
    SELECT 2328, w.oid, 0, w.fdwacl, acldefault('F', w.fdwowner), w.fdwowner
    FROM pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL AND w.oid >= 16384
    UNION ALL
    SELECT 1417, s.oid, 0, s.srvacl, acldefault('S', s.srvowner), s.srvowner
    FROM pg_foreign_server s WHERE s.srvacl IS NOT NULL AND s.oid >= 16384
), items AS (
    SELECT a.class_id, a.oid, a.sub_id, a.owner, CASE WHEN s.role IS NULL THEN x.grantee ELSE a.owner END AS grantee,
        x.privilege_type, x.is_grantable, true AS actual
    FROM acls a CROSS JOIN LATERAL aclexplode(a.acl) x
    LEFT JOIN self s ON s.role = x.grantee AND s.reader = a.owner
    WHERE x.grantor = a.owner
    UNION ALL
    SELECT a.class_id, a.oid, a.sub_id, a.owner, x.grantee, x.privilege_type, false, false
    FROM acls a CROSS JOIN LATERAL aclexplode(a.standard) x
), differences AS (
    SELECT class_id, oid, sub_id, owner, grantee, privilege_type, bool_or(actual) AS actual, bool_or(is_grantable) AS grantable
    FROM items
    GROUP BY class_id, oid, sub_id, owner, grantee, privilege_type
    HAVING NOT (bool_or(actual) AND bool_or(NOT actual)) OR bool_or(is_grantable)
)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    d.class_id AS parent_class, d.oid AS parent_object, d.sub_id AS parent_sub,
    CASE WHEN d.grantee = 0 THEN '=public' WHEN d.grantee = d.owner THEN '=owner' ELSE r.rolname END AS name,
    NULL::text AS signature, NULL::text AS needs,
    string_agg(d.privilege_type || CASE WHEN d.grantable THEN '*' ELSE '' END, ', ' ORDER BY d.privilege_type)
        FILTER (WHERE d.actual) AS granted,
    string_agg(d.privilege_type, ', ' ORDER BY d.privilege_type) FILTER (WHERE NOT d.actual) AS revoked
FROM differences d
LEFT JOIN pg_roles r ON r.oid = d.grantee
GROUP BY d.class_id, d.oid, d.sub_id, d.grantee, d.owner, r.rolname

WITH self AS (
    SELECT r.oid AS role, (SELECT oid FROM pg_roles WHERE rolname = current_user) AS reader
    FROM pg_roles r WHERE r.rolname = current_setting('pgmend.self', true)
), acls AS (
    SELECT 1259::oid AS class_id, a.attrelid AS oid, a.attnum AS sub_id, a.attacl AS acl,
        acldefault('c', c.relowner) AS standard, c.relowner AS owner
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE a.attacl IS NOT NULL AND a.attrelid >= 16384 AND NOT a.attisdropped
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

--@when EXISTS (SELECT FROM pg_default_acl)
WITH acls AS (
    SELECT d.oid, d.defaclrole AS owner, d.defaclnamespace AS place, d.defaclobjtype AS type, d.defaclacl AS acl,
        CASE WHEN d.defaclnamespace = 0
            THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole) END AS standard
    FROM pg_default_acl d
), items AS (
    SELECT a.oid, a.owner, a.place, a.type, x.grantee, x.privilege_type, x.is_grantable, true AS actual
    FROM acls a CROSS JOIN LATERAL aclexplode(a.acl) x
    UNION ALL
    SELECT a.oid, a.owner, a.place, a.type, x.grantee, x.privilege_type, false, false
    FROM acls a CROSS JOIN LATERAL aclexplode(a.standard) x
), differences AS (
    SELECT oid, owner, place, type, grantee, privilege_type, bool_or(actual) AS actual, bool_or(is_grantable) AS grantable
    FROM items
    GROUP BY oid, owner, place, type, grantee, privilege_type
    HAVING NOT (bool_or(actual) AND bool_or(NOT actual)) OR bool_or(is_grantable)
), named AS (
    SELECT d.*,
        CASE WHEN d.grantee = 0 THEN '=public' WHEN d.grantee = d.owner THEN '=owner' ELSE r.rolname END AS name,
        CASE WHEN o.rolname NOT IN (current_user, COALESCE(current_setting('pgmend.self', true), '')) THEN o.rolname END AS role,
        CASE d.type WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
            WHEN 'n' THEN 'SCHEMAS' WHEN 'L' THEN 'LARGE OBJECTS' END AS objects
    FROM differences d LEFT JOIN pg_roles r ON r.oid = d.grantee JOIN pg_roles o ON o.oid = d.owner
)
SELECT 826::oid AS class_id, min(n.oid) AS object_id,
    (row_number() OVER (PARTITION BY min(n.oid) ORDER BY n.name) - 1)::int AS sub_id,
    CASE WHEN n.place <> 0 THEN 2615::oid END AS parent_class, n.place AS parent_object, 0 AS parent_sub,
    n.name, '(' || lower(n.objects) || COALESCE(' of ' || quote_ident(n.role), '') || ')' AS signature, NULL::text AS needs,
    n.objects, n.role,
    string_agg(DISTINCT n.privilege_type || CASE WHEN n.grantable THEN '*' ELSE '' END, ', ') FILTER (WHERE n.actual) AS granted,
    string_agg(DISTINCT n.privilege_type, ', ') FILTER (WHERE NOT n.actual) AS revoked
FROM named n
GROUP BY n.place, n.objects, n.role, n.name

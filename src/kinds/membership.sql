--@when EXISTS (SELECT FROM pg_auth_members WHERE member >= 16384)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    1260::oid AS parent_class, m.member AS parent_object, 0 AS parent_sub,
    r.rolname AS name, NULL::text AS signature, '1260:' || m.roleid || ':0' AS needs,
    CASE WHEN bool_or(m.admin_option) THEN 'true' END AS admin,
--@if 16
    CASE WHEN NOT bool_or(m.inherit_option) THEN 'true' END AS noinherit,
    CASE WHEN NOT bool_or(m.set_option) THEN 'true' END AS noset
--@else
    NULL::text AS noinherit,
    NULL::text AS noset
--@end
FROM pg_auth_members m
JOIN pg_roles r ON r.oid = m.roleid
WHERE m.member >= 16384 AND m.roleid <> 10
GROUP BY m.member, m.roleid, r.rolname

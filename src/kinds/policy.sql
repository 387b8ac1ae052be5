--@when EXISTS (SELECT FROM pg_policy WHERE oid >= 16384)
SELECT 3256 AS class_id, p.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, p.polrelid AS parent_object, 0 AS parent_sub,
    p.polname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' END AS command,
    CASE WHEN NOT p.polpermissive THEN 'true' END AS restrictive,
    (SELECT string_agg(CASE WHEN r.oid IS NULL THEN 'PUBLIC' ELSE quote_ident(r.rolname) END, ', ' ORDER BY r.rolname)
     FROM unnest(p.polroles) u(role) LEFT JOIN pg_roles r ON r.oid = u.role) AS roles,
    pg_get_expr(p.polqual, p.polrelid) AS using,
    pg_get_expr(p.polwithcheck, p.polrelid) AS check
FROM pg_policy p
WHERE p.oid >= 16384

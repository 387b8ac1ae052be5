--@when EXISTS (SELECT FROM pg_foreign_server WHERE oid >= 16384)
SELECT 1418 AS class_id, m.umid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    'FOR ' || CASE m.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END || ' SERVER ' || quote_ident(m.srvname) AS name,
    NULL::text AS signature, NULL::text AS needs,
-- The view gives NULL for options that the user may not see, and for none.
    CASE WHEN m.umoptions IS NOT NULL OR r.rolsuper OR pg_has_role(s.srvowner, 'USAGE') AND m.umuser = 0
        OR m.umuser = r.oid AND (pg_has_role(s.srvowner, 'USAGE') OR has_server_privilege(s.oid, 'USAGE'))
    THEN COALESCE((SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(m.umoptions) o WHERE NOT (o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$')), '') END AS options,
    (SELECT string_agg(quote_ident(o.option_name), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(m.umoptions) o WHERE o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$') AS secrets
FROM pg_user_mappings m
JOIN pg_foreign_server s ON s.oid = m.srvid
LEFT JOIN pg_roles r ON r.rolname = current_user
WHERE m.umid >= 16384

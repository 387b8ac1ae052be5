--@when EXISTS (SELECT FROM pg_foreign_server WHERE oid >= 16384)
SELECT 1417 AS class_id, s.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    s.srvname AS name, NULL::text AS signature, NULL::text AS needs,
    quote_ident(w.fdwname) AS wrapper,
    s.srvtype AS type,
    s.srvversion AS version,
    (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(s.srvoptions) o WHERE NOT (o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$')) AS options,
    (SELECT string_agg(quote_ident(o.option_name), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(s.srvoptions) o WHERE o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$') AS secrets
FROM pg_foreign_server s
JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE s.oid >= 16384

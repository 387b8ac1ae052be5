--@when EXISTS (SELECT FROM pg_foreign_table)
SELECT 1259 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.relnamespace AS parent_object, 0 AS parent_sub,
    c.relname AS name, NULL::text AS signature, NULL::text AS needs,
    quote_ident(s.srvname) AS server,
    (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(f.ftoptions) o WHERE NOT (o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$')) AS options,
    (SELECT string_agg(quote_ident(o.option_name), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(f.ftoptions) o WHERE o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$') AS secrets
FROM pg_foreign_table f
JOIN pg_class c ON c.oid = f.ftrelid
JOIN pg_foreign_server s ON s.oid = f.ftserver
WHERE c.oid >= 16384

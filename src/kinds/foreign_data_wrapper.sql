--@when EXISTS (SELECT FROM pg_foreign_data_wrapper WHERE oid >= 16384)
SELECT 2328 AS class_id, w.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    w.fdwname AS name, NULL::text AS signature, NULL::text AS needs,
    (SELECT quote_ident(n.nspname) || '.' || quote_ident(p.proname)
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = w.fdwhandler) AS handler,
    (SELECT quote_ident(n.nspname) || '.' || quote_ident(p.proname)
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = w.fdwvalidator) AS validator,
    (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(w.fdwoptions) o WHERE NOT (o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$')) AS options,
    (SELECT string_agg(quote_ident(o.option_name), ', ' ORDER BY o.option_name)
     FROM pg_options_to_table(w.fdwoptions) o WHERE o.option_name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)' AND o.option_name !~* '_(id|name|file|path|required|uri|url)$') AS secrets
FROM pg_foreign_data_wrapper w
WHERE w.oid >= 16384

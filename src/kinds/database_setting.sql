--@when EXISTS (SELECT FROM pg_db_role_setting WHERE setdatabase <> 0 AND setrole = 0)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    s.name, NULL::text AS signature, NULL::text AS needs,
    -- a list is kept as it is written, each element quoted; everything else is one literal
    CASE WHEN s.name NOT IN ('search_path', 'temp_tablespaces', 'session_preload_libraries',
            'shared_preload_libraries', 'local_preload_libraries', 'unix_socket_directories')
            THEN quote_literal(s.text)
        WHEN s.text IN ('', '""') THEN ''''''
        ELSE s.text END AS value,
    current_database() AS database
FROM pg_db_role_setting d
CROSS JOIN LATERAL (
    SELECT split_part(c, '=', 1) AS name, substr(c, strpos(c, '=') + 1) AS text FROM unnest(d.setconfig) c) s
WHERE d.setrole = 0 AND d.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
    -- what applications keep there may be secret; PostgreSQL's own parameters are not
    AND NOT (strpos(s.name, '.') > 0 AND s.name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)'
        AND s.name !~* '_(id|name|file|path|required|uri|url)$')

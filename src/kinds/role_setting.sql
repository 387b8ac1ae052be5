--@when EXISTS (SELECT FROM pg_roles WHERE oid >= 16384 AND rolconfig IS NOT NULL)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    1260::oid AS parent_class, r.oid AS parent_object, 0 AS parent_sub,
    s.name, NULL::text AS signature, NULL::text AS needs,
    -- a list is kept as it is written, each element quoted; everything else is one literal
    CASE WHEN s.name NOT IN ('search_path', 'temp_tablespaces', 'session_preload_libraries',
            'shared_preload_libraries', 'local_preload_libraries', 'unix_socket_directories')
            THEN quote_literal(s.text)
        WHEN s.text IN ('', '""') THEN ''''''
        ELSE s.text END AS value
FROM pg_roles r
CROSS JOIN LATERAL (
    SELECT split_part(c, '=', 1) AS name, substr(c, strpos(c, '=') + 1) AS text FROM unnest(r.rolconfig) c) s
WHERE r.oid >= 16384
    -- what applications keep there may be secret; PostgreSQL's own parameters are not
    AND NOT (strpos(s.name, '.') > 0 AND s.name ~* '(passw|passphrase|secret|token|credential|private_?key|api_?key|access_?key)'
        AND s.name !~* '_(id|name|file|path|required|uri|url)$')

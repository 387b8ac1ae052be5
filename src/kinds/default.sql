SELECT 2604 AS class_id, d.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, d.adrelid AS parent_object, d.adnum AS parent_sub,
    ''::text AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_expr(d.adbin, 0) AS expression,
    -- What the parse tree calls; pg_depend does not know the functions that come with the server.
    CASE WHEN strpos(d.adbin::text, 'funcid ') > 0 AND EXISTS (
        SELECT FROM regexp_matches(d.adbin::text, 'funcid (\d+)', 'g') f JOIN pg_proc p ON p.oid = f[1]::oid
        WHERE p.provolatile = 'v') THEN 'true' END AS volatile
FROM pg_attrdef d
WHERE d.adrelid >= 16384
    AND (d.adrelid, d.adnum) NOT IN (SELECT a.attrelid, a.attnum FROM pg_attribute a WHERE a.attgenerated <> '')

SELECT 1255 AS class_id, p.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, p.pronamespace AS parent_object, 0 AS parent_sub,
    p.proname AS name, '(' || oidvectortypes(p.proargtypes) || ')' AS signature, NULL::text AS needs,
    pg_get_function_result(p.oid) AS result,
    (SELECT string_agg('''' || replace(a.name, '''', '''''') || '''', ', ' ORDER BY a.n)
     FROM unnest(p.proargnames) WITH ORDINALITY a(name, n)) AS argument_names,
    p.pronargdefaults::text AS n_defaults,
    CASE p.prokind WHEN 'w' THEN 'true' END AS window,
    CASE WHEN p.prosqlbody IS NULL THEN pg_get_functiondef(p.oid) END AS definition,
    CASE WHEN p.prosqlbody IS NOT NULL THEN pg_get_functiondef(p.oid) END AS parsed_definition
FROM pg_proc p
WHERE p.prokind IN ('f', 'w') AND p.oid >= 16384
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 1255 AND d.objid = p.oid AND d.deptype = 'i')

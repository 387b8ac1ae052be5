--@when EXISTS (SELECT FROM pg_proc WHERE prokind = 'a' AND oid >= 16384)
SELECT 1255 AS class_id, p.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, p.pronamespace AS parent_object, 0 AS parent_sub,
    p.proname AS name, '(' || oidvectortypes(p.proargtypes) || ')' AS signature, NULL::text AS needs,
    pg_get_function_result(p.oid) AS result,
    CASE a.aggkind WHEN 'o' THEN 'ordered set' WHEN 'h' THEN 'hypothetical' END AS form,
    NULLIF(a.aggnumdirectargs, 0)::text AS direct_arguments,
    CASE WHEN p.provariadic <> 0 THEN 'true' END AS variadic,
    (SELECT string_agg('''' || replace(n.name, '''', '''''') || '''', ', ' ORDER BY n.n)
     FROM unnest(p.proargnames) WITH ORDINALITY n(name, n)) AS argument_names,
    a.aggtransfn::text AS sfunc,
    format_type(a.aggtranstype, NULL) AS stype,
    NULLIF(a.aggtransspace, 0)::text AS sspace,
    CASE WHEN a.aggfinalfn <> 0 THEN a.aggfinalfn::text END AS finalfunc,
    CASE WHEN a.aggfinalextra THEN 'true' END AS finalfunc_extra,
    CASE WHEN a.aggfinalmodify <> m.usual THEN
        CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' WHEN 'w' THEN 'READ_WRITE' END END AS finalfunc_modify,
    CASE WHEN a.aggcombinefn <> 0 THEN a.aggcombinefn::text END AS combinefunc,
    CASE WHEN a.aggserialfn <> 0 THEN a.aggserialfn::text END AS serialfunc,
    CASE WHEN a.aggdeserialfn <> 0 THEN a.aggdeserialfn::text END AS deserialfunc,
    quote_literal(a.agginitval) AS initcond,
    CASE WHEN a.aggmtransfn <> 0 THEN a.aggmtransfn::text END AS msfunc,
    CASE WHEN a.aggminvtransfn <> 0 THEN a.aggminvtransfn::text END AS minvfunc,
    CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END AS mstype,
    NULLIF(a.aggmtransspace, 0)::text AS msspace,
    CASE WHEN a.aggmfinalfn <> 0 THEN a.aggmfinalfn::text END AS mfinalfunc,
    CASE WHEN a.aggmfinalextra THEN 'true' END AS mfinalfunc_extra,
    CASE WHEN a.aggmtransfn <> 0 AND a.aggmfinalmodify <> m.usual THEN
        CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' WHEN 'w' THEN 'READ_WRITE' END END AS mfinalfunc_modify,
    quote_literal(a.aggminitval) AS minitcond,
    CASE WHEN o.oid IS NOT NULL THEN
        CASE WHEN o.oprnamespace = 11 THEN o.oprname ELSE 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' END END AS sortop,
    CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END AS parallel,
    COALESCE(NULLIF(pg_get_function_arguments(p.oid), ''), '*') AS arguments
FROM pg_aggregate a
JOIN pg_proc p ON p.oid = a.aggfnoid
CROSS JOIN LATERAL (SELECT CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char" AS usual) m
LEFT JOIN pg_operator o ON o.oid = a.aggsortop
LEFT JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE p.oid >= 16384

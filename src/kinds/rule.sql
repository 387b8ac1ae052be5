--@when EXISTS (SELECT FROM pg_rewrite WHERE rulename <> '_RETURN' AND oid >= 16384)
SELECT 2618 AS class_id, r.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, r.ev_class AS parent_object, 0 AS parent_sub,
    r.rulename AS name, NULL::text AS signature, NULL::text AS needs,
    rtrim(pg_get_ruledef(r.oid), ';') AS definition,
    CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' END AS enabled
FROM pg_rewrite r
WHERE r.rulename <> '_RETURN' AND r.oid >= 16384

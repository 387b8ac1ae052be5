SELECT 2620 AS class_id, t.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, t.tgrelid AS parent_object, 0 AS parent_sub,
    t.tgname AS name, NULL::text AS signature, (
        SELECT string_agg('2620:' || x.oid || ':0', ',' ORDER BY x.oid)
        FROM pg_partition_ancestors(t.tgrelid) a JOIN pg_trigger x ON x.tgrelid = a.relid AND x.tgname = t.tgname
        WHERE x.oid <> t.oid) AS needs,
    CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enabled,
    CASE p.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS usual
FROM pg_trigger t
JOIN pg_trigger p ON p.oid = t.tgparentid
WHERE t.tgrelid >= 16384 AND t.tgenabled <> p.tgenabled
    AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.oid = t.tgconstraint AND c.contype = 'f')

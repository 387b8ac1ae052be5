SELECT 2620 AS class_id, t.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, t.tgrelid AS parent_object, 0 AS parent_sub,
    t.tgname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enabled,
    CASE p.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS usual
FROM pg_trigger t
JOIN pg_trigger p ON p.oid = t.tgparentid
WHERE NOT t.tgisinternal AND t.tgrelid >= 16384 AND t.tgenabled <> p.tgenabled

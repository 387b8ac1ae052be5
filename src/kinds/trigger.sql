--@when EXISTS (SELECT FROM pg_trigger WHERE NOT tgisinternal)
SELECT 2620 AS class_id, t.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, t.tgrelid AS parent_object, 0 AS parent_sub,
    t.tgname AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_triggerdef(t.oid) AS definition,
    CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' END AS enabled,
    CASE WHEN t.tgqual IS NOT NULL OR t.tgattr::text <> '' THEN 'true' END AS names_columns,
    CASE WHEN t.tgtype & 16 <> 0 AND t.tgattr::text = '' THEN 'true' END AS fires_on_update
FROM pg_trigger t
WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgrelid >= 16384

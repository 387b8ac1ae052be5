--@when EXISTS (SELECT FROM pg_publication WHERE oid >= 16384)
SELECT 6104 AS class_id, p.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    p.pubname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN p.puballtables THEN 'true' END AS all_tables,
    CASE WHEN to_jsonb(p) ->> 'puballsequences' = 'true' THEN 'true' END AS all_sequences,
    CASE WHEN NOT (p.pubinsert AND p.pubupdate AND p.pubdelete AND p.pubtruncate) THEN
        concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
            CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END) END AS publish,
    CASE WHEN p.pubviaroot THEN 'true' END AS via_root,
--@if 18
    CASE p.pubgencols WHEN 's' THEN 'stored' END AS generated_columns
--@else
    NULL::text AS generated_columns
--@end
FROM pg_publication p
WHERE p.oid >= 16384

--@when EXISTS (SELECT FROM pg_publication WHERE oid >= 16384)
--@if 15
SELECT 6237 AS class_id, p.oid AS object_id, 0 AS sub_id,
    6104::oid AS parent_class, p.pnpubid AS parent_object, 0 AS parent_sub,
    ''::text AS name, quote_ident(n.nspname) AS signature, '2615:' || n.oid || ':0' AS needs
FROM pg_publication_namespace p
JOIN pg_namespace n ON n.oid = p.pnnspid
WHERE p.oid >= 16384
--@else
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    NULL::text AS name, NULL::text AS signature, NULL::text AS needs
WHERE false
--@end

--@when EXISTS (SELECT FROM pg_seclabel)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    l.classoid AS parent_class, l.objoid AS parent_object, l.objsubid AS parent_sub,
    l.provider AS name, NULL::text AS signature, NULL::text AS needs,
    l.label AS label
FROM pg_seclabel l
WHERE l.objoid >= 16384 OR l.classoid = 2615

--@when EXISTS (SELECT FROM pg_opfamily WHERE oid >= 16384)
SELECT 2753 AS class_id, f.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, f.opfnamespace AS parent_object, 0 AS parent_sub,
    f.opfname AS name, ' USING ' || quote_ident(m.amname) AS signature, NULL::text AS needs
FROM pg_opfamily f
JOIN pg_am m ON m.oid = f.opfmethod
WHERE f.oid >= 16384

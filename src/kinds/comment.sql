SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    d.classoid AS parent_class, d.objoid AS parent_object, d.objsubid AS parent_sub,
    ''::text AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN a.comment = d.description THEN NULL ELSE d.description END AS text,
    a.comment AS standard
FROM pg_description d
LEFT JOIN pg_extension e ON d.classoid = 3079 AND e.oid = d.objoid
LEFT JOIN pg_available_extensions a ON a.name = e.extname
WHERE d.objoid >= 16384 OR d.classoid = 2615

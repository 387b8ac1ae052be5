SELECT 2606 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, c.conrelid AS parent_object, 0 AS parent_sub,
    c.conname AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_constraintdef(c.oid) AS definition
FROM pg_constraint c
WHERE c.contype = 'x' AND c.conparentid = 0 AND c.oid >= 16384

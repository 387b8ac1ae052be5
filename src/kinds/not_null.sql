SELECT 2606 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, c.conrelid AS parent_object, c.conkey[1] AS parent_sub,
    c.conname AS name, NULL::text AS signature, NULL::text AS needs
FROM pg_constraint c
WHERE c.contype = 'n' AND c.conrelid >= 16384

SELECT 1259 AS class_id, c.conindid AS object_id, 0 AS sub_id,
    2606::oid AS parent_class, c.oid AS parent_object, 0 AS parent_sub,
    x.relname AS name, NULL::text AS signature, NULL::text AS needs
FROM pg_constraint c
JOIN pg_class x ON x.oid = c.conindid
WHERE c.contype IN ('p', 'u', 'x') AND c.oid >= 16384

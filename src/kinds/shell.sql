SELECT 1247 AS class_id, t.oid AS object_id, CASE WHEN t.typisdefined THEN -1 ELSE 0 END AS sub_id,
    2615::oid AS parent_class, t.typnamespace AS parent_object, 0 AS parent_sub,
    t.typname AS name, NULL::text AS signature, NULL::text AS needs
FROM pg_type t
LEFT JOIN pg_range r ON r.rngtypid = t.oid
WHERE t.oid >= 16384 AND (NOT t.typisdefined OR r.rngcanonical <> 0
    OR (t.typtype = 'b' AND NOT EXISTS (SELECT 1 FROM pg_type e WHERE e.typarray = t.oid)))

SELECT 1247 AS class_id, t.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, t.typnamespace AS parent_object, 0 AS parent_sub,
    t.typname AS name, NULL::text AS signature, NULL::text AS needs,
    (SELECT string_agg('''' || replace(e.enumlabel, '''', '''''') || '''', ', ' ORDER BY e.enumsortorder)
     FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels
FROM pg_type t
WHERE t.typtype = 'e' AND t.oid >= 16384

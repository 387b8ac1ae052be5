SELECT 1259 AS class_id, a.attrelid AS object_id, a.attnum AS sub_id,
    1259::oid AS parent_class, a.attrelid AS parent_object, 0 AS parent_sub,
    a.attname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END AS statistics,
    CASE WHEN c.relkind = 'm' AND a.attstorage <> t.typstorage THEN
        CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' WHEN 'x' THEN 'EXTENDED' END END AS storage,
    CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
    CASE WHEN a.attoptions IS NOT NULL THEN (
        SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(a.attoptions) o WHERE o NOT LIKE 'pg\_attver=%') END AS options,
    CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' WHEN 'x' THEN 'EXTENDED' END AS type_storage
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_type t ON t.oid = a.atttypid
WHERE a.attrelid = ANY (ARRAY(SELECT oid FROM pg_class WHERE relkind IN ('v', 'm') AND oid >= 16384))
    AND a.attnum > 0 AND NOT a.attisdropped

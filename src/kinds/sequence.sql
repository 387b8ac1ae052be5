SELECT 1259 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.relnamespace AS parent_object, 0 AS parent_sub,
    c.relname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN s.seqtypid <> 20 THEN format_type(s.seqtypid, NULL) END AS type,
    NULLIF(s.seqincrement, 1)::text AS increment,
    CASE WHEN s.seqmin <> CASE WHEN s.seqincrement > 0 THEN 1 ELSE lim.low END THEN s.seqmin::text END AS minimum,
    CASE WHEN s.seqmax <> CASE WHEN s.seqincrement > 0 THEN lim.high ELSE -1 END THEN s.seqmax::text END AS maximum,
    CASE WHEN s.seqstart <> CASE WHEN s.seqincrement > 0 THEN s.seqmin ELSE s.seqmax END THEN s.seqstart::text END AS start,
    NULLIF(s.seqcache, 1)::text AS cache,
    CASE WHEN s.seqcycle THEN 'true' END AS cycle,
    CASE c.relpersistence WHEN 'u' THEN 'true' END AS unlogged
FROM pg_class c
JOIN pg_sequence s ON s.seqrelid = c.oid
CROSS JOIN LATERAL (SELECT
    CASE s.seqtypid WHEN 21 THEN -32768 WHEN 23 THEN -2147483648 ELSE -9223372036854775808 END AS low,
    CASE s.seqtypid WHEN 21 THEN 32767 WHEN 23 THEN 2147483647 ELSE 9223372036854775807 END AS high) lim
WHERE c.relkind = 'S' AND c.oid >= 16384
    AND NOT EXISTS (SELECT 1 FROM pg_depend d
        WHERE d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0 AND d.refclassid = 1259 AND d.deptype = 'i')

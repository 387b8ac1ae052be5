WITH types AS MATERIALIZED (
    SELECT t.oid, t.typcollation, t.typstorage,
        format_type(t.oid, -1) AS type,
        format_type(t.oid, NULL) AS base_type,
        format_type(COALESCE(NULLIF(t.typbasetype, 0), t.oid), NULL) AS root_type
    FROM (SELECT DISTINCT atttypid FROM pg_attribute WHERE attrelid >= 16384 AND attnum > 0) u
    JOIN pg_type t ON t.oid = u.atttypid
), sequences AS MATERIALIZED (
    SELECT x.refobjid, x.refobjsubid, sc.relname AS sequence,
        q.seqincrement::text AS increment,
        CASE WHEN CASE WHEN q.seqincrement > 0 THEN q.seqmin <> 1 ELSE q.seqmin NOT IN (lim.low, col.low) END THEN q.seqmin::text END AS minimum,
        CASE WHEN CASE WHEN q.seqincrement > 0 THEN q.seqmax NOT IN (lim.high, col.high) ELSE q.seqmax <> -1 END THEN q.seqmax::text END AS maximum,
        CASE WHEN q.seqstart <> CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE q.seqmax END THEN q.seqstart::text END AS start,
        q.seqcache::text AS cache,
        CASE WHEN q.seqcycle THEN 'true' END AS cycle
    FROM pg_sequence q
    JOIN pg_class sc ON sc.oid = q.seqrelid
    JOIN pg_depend x ON x.classid = 1259 AND x.objid = q.seqrelid AND x.objsubid = 0 AND x.refclassid = 1259 AND x.deptype = 'i'
    CROSS JOIN LATERAL (SELECT
        CASE q.seqtypid WHEN 21 THEN -32768 WHEN 23 THEN -2147483648 ELSE -9223372036854775808 END AS low,
        CASE q.seqtypid WHEN 21 THEN 32767 WHEN 23 THEN 2147483647 ELSE 9223372036854775807 END AS high) lim
    -- CREATE TABLE with LIKE makes a sequence of bigint, with the limits of the column's type.
    JOIN pg_attribute i ON i.attrelid = x.refobjid AND i.attnum = x.refobjsubid
    CROSS JOIN LATERAL (SELECT
        CASE i.atttypid WHEN 21 THEN -32768 WHEN 23 THEN -2147483648 ELSE -9223372036854775808 END AS low,
        CASE i.atttypid WHEN 21 THEN 32767 WHEN 23 THEN 2147483647 ELSE 9223372036854775807 END AS high) col
    WHERE q.seqrelid >= 16384
)
SELECT 1259 AS class_id, a.attrelid AS object_id, a.attnum AS sub_id,
    1259::oid AS parent_class, a.attrelid AS parent_object, 0 AS parent_sub,
    a.attname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN a.attidentity <> '' THEN 'true' END AS identity,
    CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END AS generated,
    CASE WHEN a.attgenerated <> '' THEN (
        SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END AS expression,
    CASE WHEN a.atttypmod = -1 THEN t.type ELSE format_type(a.atttypid, a.atttypmod) END AS type,
    CASE WHEN a.attcollation <> t.typcollation THEN (
        SELECT quote_ident(n.nspname) || '.' || quote_ident(o.collname)
        FROM pg_collation o JOIN pg_namespace n ON n.oid = o.collnamespace WHERE o.oid = a.attcollation) END AS collation,
    CASE WHEN a.attnotnull THEN 'true' END AS not_null,
--@if 18
    CASE WHEN k.conislocal AND octet_length(k.conname) < 63
        AND right(rtrim(k.conname, '0123456789'), length(a.attname) + 10) <> '_' || a.attname || '_not_null'
        THEN k.conname END AS not_null_name,
    CASE WHEN k.connoinherit THEN 'true' END AS not_null_no_inherit,
    CASE WHEN NOT k.convalidated THEN 'true' END AS not_null_not_valid,
    k.conname AS not_null_constraint,
--@else
    NULL::text AS not_null_name,
    NULL::text AS not_null_no_inherit,
    NULL::text AS not_null_not_valid,
    NULL::text AS not_null_constraint,
--@end
    CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS generation,
    s.increment, s.minimum, s.maximum, s.start, s.cache, s.cycle,
    CASE WHEN a.attstorage <> t.typstorage THEN
        CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' WHEN 'x' THEN 'EXTENDED' END END AS storage,
    CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
    NULLIF(a.attstattarget, -1)::text AS statistics,
    CASE WHEN a.attoptions IS NOT NULL THEN (
        SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(a.attoptions) o WHERE o NOT LIKE 'pg\_attver=%') END AS options,
    CASE WHEN a.attfdwoptions IS NOT NULL THEN (
        SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
        FROM pg_options_to_table(a.attfdwoptions) o) END AS foreign_options,
    CASE WHEN a.attinhcount > 0 AND NOT a.attislocal THEN 'true' END AS inherited,
    CASE WHEN c.relkind = 'p' AND EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = 1259 AND d.objid = a.attrelid AND d.objsubid = a.attnum
            AND d.refclassid = 1259 AND d.refobjid = a.attrelid AND d.refobjsubid = 0 AND d.deptype = 'i') THEN 'true' END AS partition_key,
    s.sequence,
    t.base_type,
    t.root_type,
    CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' WHEN 'x' THEN 'EXTENDED' END AS type_storage,
    lpad((CASE WHEN a.attrelid IN (SELECT g.attrelid FROM pg_attribute g WHERE g.attisdropped AND g.attrelid >= 16384)
        THEN (SELECT count(*) FROM pg_attribute b
            WHERE b.attrelid = a.attrelid AND b.attnum BETWEEN 1 AND a.attnum AND NOT b.attisdropped)
        ELSE a.attnum END)::text, 4, '0') AS position
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
JOIN types t ON t.oid = a.atttypid
--@if 18
LEFT JOIN pg_constraint k ON k.contype = 'n' AND k.conrelid = a.attrelid AND k.conkey[1] = a.attnum
--@end
LEFT JOIN sequences s ON s.refobjid = a.attrelid AND s.refobjsubid = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid >= 16384

SELECT 1247 AS class_id, t.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, t.typnamespace AS parent_object, 0 AS parent_sub,
    t.typname AS name, NULL::text AS signature, NULL::text AS needs,
    t.typinput::text AS input,
    t.typoutput::text AS output,
    CASE WHEN t.typreceive <> 0 THEN t.typreceive::text END AS receive,
    CASE WHEN t.typsend <> 0 THEN t.typsend::text END AS send,
    CASE WHEN t.typmodin <> 0 THEN t.typmodin::text END AS typmod_in,
    CASE WHEN t.typmodout <> 0 THEN t.typmodout::text END AS typmod_out,
    CASE WHEN t.typanalyze <> 0 THEN t.typanalyze::text END AS analyze,
    CASE WHEN t.typsubscript <> 0 THEN t.typsubscript::text END AS subscript,
    NULLIF(t.typlen, -1)::text AS length,
    CASE WHEN t.typbyval THEN 'true' END AS by_value,
    CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'd' THEN 'double' END AS alignment,
    CASE t.typstorage WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' WHEN 'x' THEN 'extended' END AS storage,
    CASE WHEN t.typcategory <> 'U' THEN quote_literal(t.typcategory::text) END AS category,
    CASE WHEN t.typispreferred THEN 'true' END AS preferred,
    quote_literal(t.typdefault) AS default,
    CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END AS element,
    CASE WHEN t.typdelim <> ',' THEN quote_literal(t.typdelim::text) END AS delimiter,
    CASE WHEN t.typcollation <> 0 THEN 'true' END AS collatable
FROM pg_type t
WHERE t.typtype = 'b' AND t.typisdefined AND t.oid >= 16384
    AND NOT EXISTS (SELECT 1 FROM pg_type e WHERE e.typarray = t.oid)

--@when EXISTS (SELECT FROM pg_range WHERE rngtypid >= 16384)
SELECT 1247 AS class_id, t.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, t.typnamespace AS parent_object, 0 AS parent_sub,
    t.typname AS name, NULL::text AS signature, NULL::text AS needs,
    format_type(r.rngsubtype, NULL) AS subtype,
    CASE WHEN NOT (o.opcdefault AND o.opcintype IN (r.rngsubtype, 2249, 2277, 3500, 3831, 4537)) THEN
        quote_ident(n.nspname) || '.' || quote_ident(o.opcname) END AS operator_class,
    CASE WHEN r.rngcollation <> s.typcollation THEN quote_ident(cn.nspname) || '.' || quote_ident(c.collname) END AS collation,
    CASE WHEN r.rngcanonical <> 0 THEN r.rngcanonical::text END AS canonical,
    CASE WHEN r.rngsubdiff <> 0 THEN r.rngsubdiff::text END AS difference,
    CASE WHEN m.typnamespace <> t.typnamespace OR m.typname <> CASE WHEN strpos(t.typname, 'range') > 0
        THEN overlay(t.typname::text PLACING 'multirange' FROM strpos(t.typname, 'range') FOR 5)::name
        ELSE left(t.typname, 52) || '_multirange' END
        THEN quote_ident(mn.nspname) || '.' || quote_ident(m.typname) END AS multirange,
    quote_ident(mn.nspname) AS multirange_schema,
    m.typname AS multirange_name
FROM pg_range r
JOIN pg_type t ON t.oid = r.rngtypid
JOIN pg_type s ON s.oid = r.rngsubtype
JOIN pg_type m ON m.oid = r.rngmultitypid
JOIN pg_namespace mn ON mn.oid = m.typnamespace
JOIN pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_namespace n ON n.oid = o.opcnamespace
LEFT JOIN pg_collation c ON c.oid = r.rngcollation
LEFT JOIN pg_namespace cn ON cn.oid = c.collnamespace
WHERE t.oid >= 16384

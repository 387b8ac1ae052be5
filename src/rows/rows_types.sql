-- The types of $1 and those they are made of. What is in a list is parted by unit separators.
WITH RECURSIVE near (oid) AS (
    SELECT unnest($1::oid[])
    UNION
    SELECT x.other FROM near l JOIN pg_type t ON t.oid = l.oid CROSS JOIN LATERAL (
        SELECT t.typbasetype AS other WHERE t.typbasetype <> 0
        UNION ALL SELECT t.typelem WHERE t.typcategory = 'A' AND t.typelem <> 0
        UNION ALL SELECT g.rngsubtype FROM pg_range g WHERE g.rngtypid = t.oid
        UNION ALL SELECT g.rngtypid FROM pg_range g WHERE g.rngmultitypid = t.oid
        UNION ALL SELECT a.atttypid FROM pg_attribute a
            WHERE a.attrelid = t.typrelid AND t.typrelid <> 0 AND a.attnum > 0 AND NOT a.attisdropped) x
)
SELECT t.oid, format_type(t.oid, NULL), CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 AND t.typtype = 'b' THEN 'a' ELSE t.typtype END,
    CASE t.typtype WHEN 'd' THEN t.typbasetype
        WHEN 'r' THEN (SELECT g.rngsubtype FROM pg_range g WHERE g.rngtypid = t.oid)
        WHEN 'm' THEN (SELECT g.rngtypid FROM pg_range g WHERE g.rngmultitypid = t.oid)
        ELSE t.typelem END,
    CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
    (SELECT string_agg(quote_literal(e.enumlabel), E'\x1f' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
    (SELECT string_agg(a.atttypid::text, E'\x1f' ORDER BY a.attnum) FROM pg_attribute a
        WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS attributes,
    (SELECT string_agg(m[1], E'\x1f') FROM pg_constraint k,
        regexp_matches(pg_get_expr(k.conbin, 0), '(''(?:[^'']|'''')*''|\m\d+(?:\.\d+)?\M)', 'g') m
        WHERE k.contypid = t.oid) AS literals,
    t.typnotnull
FROM near JOIN pg_type t ON t.oid = near.oid
ORDER BY t.oid

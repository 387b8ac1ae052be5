--@when EXISTS (SELECT FROM pg_ts_dict WHERE oid >= 16384)
SELECT 3600 AS class_id, d.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, d.dictnamespace AS parent_object, 0 AS parent_sub,
    d.dictname AS name, NULL::text AS signature, NULL::text AS needs,
    (SELECT quote_ident(n.nspname) || '.' || quote_ident(t.tmplname)
     FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace WHERE t.oid = d.dicttemplate) AS template,
-- PostgreSQL keeps one text, "a = 'x', b = 'y'", in the order in which they were set, which means nothing.
    (SELECT string_agg(m[1], ', ' ORDER BY m[1])
     FROM regexp_matches(d.dictinitoption, '((?:"(?:[^"]|"")*"|[^", ]+) = (?:E?''(?:[^''\\]|''''|\\\\)*''|[^'',E][^,]*))', 'g') m) AS options,
    d.dictinitoption AS written_options
FROM pg_ts_dict d
WHERE d.oid >= 16384

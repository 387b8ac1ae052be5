--@when EXISTS (SELECT FROM pg_ts_config WHERE oid >= 16384)
SELECT 3602 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.cfgnamespace AS parent_object, 0 AS parent_sub,
    c.cfgname AS name, NULL::text AS signature, NULL::text AS needs,
    (SELECT quote_ident(n.nspname) || '.' || quote_ident(p.prsname)
     FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace WHERE p.oid = c.cfgparser) AS parser,
    (SELECT string_agg(quote_ident(m.alias) || ' WITH ' || m.dictionaries, '; ' ORDER BY m.alias)
     FROM (SELECT t.alias, string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS dictionaries
         FROM pg_ts_config_map m JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
         WHERE m.mapcfg = c.oid GROUP BY t.alias) m) AS mappings
FROM pg_ts_config c
WHERE c.oid >= 16384

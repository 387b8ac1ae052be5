SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    1259::oid AS parent_class, c.oid AS parent_object, 0 AS parent_sub,
    ''::text AS name, NULL::text AS signature, '1259:' || d.refobjid || ':' || d.refobjsubid AS needs,
    quote_ident(tn.nspname) || '.' || quote_ident(t.relname) || '.' || quote_ident(a.attname) AS column
FROM pg_class c
JOIN pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0 AND d.refclassid = 1259
    AND d.refobjsubid > 0 AND d.deptype = 'a'
JOIN pg_class t ON t.oid = d.refobjid
JOIN pg_namespace tn ON tn.oid = t.relnamespace
JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE c.relkind = 'S' AND c.oid >= 16384

--@when EXISTS (SELECT FROM pg_constraint WHERE contype = 'x')
SELECT 2606 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, c.conrelid AS parent_object, 0 AS parent_sub,
    c.conname AS name, NULL::text AS signature,
    (SELECT string_agg('2616:' || d.refobjid || ':0', ',' ORDER BY d.refobjid) FROM pg_depend d
        WHERE d.classid = 1259 AND d.objid = c.conindid AND d.refclassid = 2616 AND d.refobjid >= 16384) AS needs,
    pg_get_constraintdef(c.oid) AS definition,
    CASE WHEN x.relispartition THEN (SELECT quote_ident(n.nspname) || '.' || quote_ident(p.relname)
        FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace n ON n.oid = p.relnamespace
        WHERE h.inhrelid = x.oid) END AS attached_to,
    CASE WHEN x.relispartition THEN (SELECT string_agg(a.attname, '_' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = x.oid) END AS column_names
FROM pg_constraint c
JOIN pg_class x ON x.oid = c.conindid
WHERE c.contype = 'x' AND c.oid >= 16384

SELECT 1259 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, d.refobjid AS parent_object, d.refobjsubid AS parent_sub,
    c.relname AS name, NULL::text AS signature, NULL::text AS needs,
    c.relname AS sequence,
--@if 15
    CASE WHEN c.relpersistence <> t.relpersistence THEN
        CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END END AS logging
--@else
    NULL::text AS logging
--@end
FROM pg_class c
JOIN pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0 AND d.refclassid = 1259 AND d.deptype = 'i'
JOIN pg_class t ON t.oid = d.refobjid
WHERE c.relkind = 'S' AND c.oid >= 16384

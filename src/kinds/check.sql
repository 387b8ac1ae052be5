SELECT 2606 AS class_id, c.oid AS object_id, 0 AS sub_id,
    1259::oid AS parent_class, c.conrelid AS parent_object, 0 AS parent_sub,
    c.conname AS name, NULL::text AS signature, NULL::text AS needs,
    pg_get_expr(c.conbin, c.conrelid) AS expression,
    CASE WHEN c.connoinherit THEN 'true' END AS no_inherit,
    CASE WHEN NOT c.conislocal THEN 'true' END AS inherited,
--@if 18
    CASE WHEN NOT c.conenforced THEN 'true' END AS not_enforced,
    CASE WHEN NOT c.convalidated AND c.conenforced THEN 'true' END AS not_valid
--@else
    NULL::text AS not_enforced,
    CASE WHEN NOT c.convalidated THEN 'true' END AS not_valid
--@end
FROM pg_constraint c
WHERE c.contype = 'c' AND c.conrelid <> 0 AND c.oid >= 16384

--@when EXISTS (SELECT FROM pg_inherits)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    1259::oid AS parent_class, c.oid AS parent_object, 0 AS parent_sub,
    '' AS name, NULL::text AS signature, '1259,' || h.inhparent || ',0' AS needs,
    quote_ident(n.nspname) || '.' || quote_ident(p.relname) AS of,
    pg_get_expr(c.relpartbound, c.oid) AS bound,
    pg_get_partition_constraintdef(c.oid) AS holds
FROM pg_inherits h
JOIN pg_class c ON c.oid = h.inhrelid
JOIN pg_class p ON p.oid = h.inhparent
JOIN pg_namespace n ON n.oid = p.relnamespace
WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f') AND c.oid >= 16384

--@when EXISTS (SELECT FROM pg_inherits)
SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    1259::oid AS parent_class, c.oid AS parent_object, 0 AS parent_sub,
    '' AS name, NULL::text AS signature, '1259,' || h.inhparent || ',0' AS needs,
    quote_ident(n.nspname) || '.' || quote_ident(p.relname) AS of,
    pg_get_expr(c.relpartbound, c.oid) AS bound,
    CASE WHEN h.inhdetachpending THEN 'true' END AS detaching,
    -- A hash partition's condition has its table's number in it, which is another's elsewhere.
    (SELECT string_agg(CASE WHEN w.n > 1 AND w.part ~ '^[0-9]+''::oid'
            THEN quote_literal(substring(w.part, '^[0-9]+')::oid::regclass) || '::regclass' || substr(w.part, strpos(w.part, '::oid') + 5)
            WHEN w.n > 1 THEN '''' || w.part
            ELSE w.part END, 'satisfies_hash_partition(' ORDER BY w.n)
        FROM string_to_table(pg_get_partition_constraintdef(c.oid), 'satisfies_hash_partition(''') WITH ORDINALITY w(part, n)) AS holds
FROM pg_inherits h
JOIN pg_class c ON c.oid = h.inhrelid
JOIN pg_class p ON p.oid = h.inhparent
JOIN pg_namespace n ON n.oid = p.relnamespace
WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f') AND c.oid >= 16384

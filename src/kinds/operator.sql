--@when EXISTS (SELECT FROM pg_operator WHERE oid >= 16384)
SELECT 2617 AS class_id, o.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, o.oprnamespace AS parent_object, 0 AS parent_sub,
    o.oprname AS name,
    '(' || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', ' || format_type(o.oprright, NULL) || ')' AS signature,
    -- One that is named by another, but does not name it, must come later: else PostgreSQL would make it name it, too.
    (SELECT string_agg('2617:' || x.oid || ':0+', ',' ORDER BY x.oid) FROM pg_operator x
     WHERE x.oid <> o.oid AND ((o.oprcom = 0 AND x.oprcom = o.oid) OR (o.oprnegate = 0 AND x.oprnegate = o.oid))) AS needs,
    CASE WHEN o.oprcode <> 0 THEN o.oprcode::text END AS function,
    CASE WHEN c.oid IS NOT NULL THEN
        CASE WHEN c.oprnamespace = 11 THEN c.oprname ELSE 'OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')' END END AS commutator,
    CASE WHEN n.oid IS NOT NULL THEN
        CASE WHEN n.oprnamespace = 11 THEN n.oprname ELSE 'OPERATOR(' || quote_ident(nn.nspname) || '.' || n.oprname || ')' END END AS negator,
    CASE WHEN o.oprrest <> 0 THEN o.oprrest::text END AS restrict,
    CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::text END AS join,
    CASE WHEN o.oprcanhash THEN 'true' END AS hashes,
    CASE WHEN o.oprcanmerge THEN 'true' END AS merges,
    CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END AS left_type,
    format_type(o.oprright, NULL) AS right_type,
    CASE WHEN c.oid IS NOT NULL THEN quote_ident(cn.nspname) || '.' || c.oprname || '(' || format_type(c.oprleft, NULL) || ', ' || format_type(c.oprright, NULL) || ')' END AS commutator_path,
    CASE WHEN n.oid IS NOT NULL THEN quote_ident(nn.nspname) || '.' || n.oprname || '(' ||
        CASE WHEN n.oprleft = 0 THEN 'NONE' ELSE format_type(n.oprleft, NULL) END || ', ' || format_type(n.oprright, NULL) || ')' END AS negator_path
FROM pg_operator o
LEFT JOIN pg_operator c ON c.oid = o.oprcom
LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
LEFT JOIN pg_operator n ON n.oid = o.oprnegate
LEFT JOIN pg_namespace nn ON nn.oid = n.oprnamespace
WHERE o.oid >= 16384

SELECT NULL::oid AS class_id, NULL::oid AS object_id, NULL::int AS sub_id,
    COALESCE(s.class_id, d.classoid) AS parent_class, COALESCE(s.oid, d.objoid) AS parent_object, d.objsubid AS parent_sub,
    COALESCE(s.role, '') AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN a.comment = d.description THEN NULL ELSE d.description END AS text,
    a.comment AS standard,
    s.reference
FROM pg_description d
LEFT JOIN pg_extension e ON d.classoid = 3079 AND e.oid = d.objoid
LEFT JOIN pg_available_extensions a ON a.name = e.extname
LEFT JOIN (
    SELECT 1247::oid AS of_class, r.rngmultitypid AS of_oid, 1247::oid AS class_id, r.rngtypid AS oid, 'multirange type' AS role,
        'TYPE ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) AS reference
    FROM pg_range r JOIN pg_type t ON t.oid = r.rngmultitypid JOIN pg_namespace n ON n.oid = t.typnamespace
    UNION ALL
    SELECT 2606, c.oid, 2620, g.oid, 'constraint',
        'CONSTRAINT ' || quote_ident(c.conname) || ' ON ' || quote_ident(n.nspname) || '.' || quote_ident(t.relname)
    FROM pg_constraint c JOIN pg_trigger g ON g.tgconstraint = c.oid JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.contype = 't'
    UNION ALL
    SELECT 2606, c.oid, 1247, c.contypid, 'not null',
        'CONSTRAINT ' || quote_ident(c.conname) || ' ON DOMAIN ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname)
    FROM pg_constraint c JOIN pg_type t ON t.oid = c.contypid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE c.contype = 'n'
    UNION ALL
    SELECT 2618, w.oid, 1259, w.ev_class, 'rule',
        'RULE ' || quote_ident(w.rulename) || ' ON ' || quote_ident(n.nspname) || '.' || quote_ident(t.relname)
    FROM pg_rewrite w JOIN pg_class t ON t.oid = w.ev_class JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE w.rulename = '_RETURN'
) s ON s.of_class = d.classoid AND s.of_oid = d.objoid
WHERE d.objoid >= 16384 OR d.classoid = 2615

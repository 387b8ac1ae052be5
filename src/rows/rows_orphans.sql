-- What takes away rows that refer to none: a statement a foreign key.
SELECT format('DELETE FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s)', k.conrelid::regclass,
    (SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ')
        FROM unnest(k.conkey) u (n) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n),
    k.confrelid::regclass,
    (SELECT string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ')
        FROM unnest(k.conkey, k.confkey) u (n, m)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n
        JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.m))
FROM pg_constraint k
WHERE k.contype = 'f' AND k.conparentid = 0 AND k.conrelid >= 16384
ORDER BY k.conrelid::regclass::text, k.conname

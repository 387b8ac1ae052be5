--@when EXISTS (SELECT FROM pg_collation WHERE oid >= 16384)
SELECT 3456 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.collnamespace AS parent_object, 0 AS parent_sub,
    c.collname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'c' THEN 'libc' WHEN 'd' THEN 'default' END AS provider,
    -- called colllocale from 17 on, and colliculocale in 15 and 16
    quote_literal(COALESCE(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale',
        CASE WHEN c.collcollate = c.collctype THEN c.collcollate::text END)) AS locale,
    quote_literal(CASE WHEN c.collcollate <> c.collctype THEN c.collcollate::text END) AS lc_collate,
    quote_literal(CASE WHEN c.collcollate <> c.collctype THEN c.collctype::text END) AS lc_ctype,
    CASE WHEN NOT c.collisdeterministic THEN 'false' END AS deterministic,
--@if 16
    quote_literal(c.collicurules) AS rules,
--@else
    NULL::text AS rules,
--@end
    c.collversion AS version
FROM pg_collation c
WHERE c.oid >= 16384

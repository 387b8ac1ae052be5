--@when EXISTS (SELECT FROM pg_conversion WHERE oid >= 16384)
SELECT 2607 AS class_id, c.oid AS object_id, 0 AS sub_id,
    2615::oid AS parent_class, c.connamespace AS parent_object, 0 AS parent_sub,
    c.conname AS name, NULL::text AS signature, NULL::text AS needs,
    CASE WHEN c.condefault THEN 'true' END AS default,
    quote_literal(pg_encoding_to_char(c.conforencoding)) AS source,
    quote_literal(pg_encoding_to_char(c.contoencoding)) AS target,
    c.conproc::text AS function
FROM pg_conversion c
WHERE c.oid >= 16384

--@when EXISTS (SELECT FROM pg_subscription)
SELECT 6100 AS class_id, s.oid AS object_id, 0 AS sub_id,
    NULL::oid AS parent_class, NULL::oid AS parent_object, NULL::int AS parent_sub,
    s.subname AS name, NULL::text AS signature, NULL::text AS needs,
    c.text AS connection,
    (SELECT string_agg(quote_ident(p), ', ' ORDER BY p) FROM unnest(s.subpublications) p) AS publications,
    CASE WHEN s.subslotname IS NULL THEN 'none' ELSE NULLIF(s.subslotname, s.subname) END AS slot_name,
    NULLIF(s.subsynccommit, 'off') AS synchronous_commit,
    CASE WHEN s.subbinary THEN 'true' END AS binary,
--@if 18
    CASE s.substream WHEN 'f' THEN 'off' WHEN 't' THEN 'on' END AS streaming,
--@else
    CASE s.substream::text WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' WHEN 'true' THEN 'on' END AS streaming,
--@end
--@if 15
    CASE WHEN s.subtwophasestate <> 'd' THEN 'true' END AS two_phase,
    CASE WHEN s.subdisableonerr THEN 'true' END AS disable_on_error,
--@else
    NULL::text AS two_phase,
    NULL::text AS disable_on_error,
--@end
--@if 16
    CASE WHEN NOT s.subpasswordrequired THEN 'false' END AS password_required,
    CASE WHEN s.subrunasowner THEN 'true' END AS run_as_owner,
    NULLIF(s.suborigin, 'any') AS origin,
--@else
    NULL::text AS password_required,
    NULL::text AS run_as_owner,
    NULL::text AS origin,
--@end
--@if 17
    CASE WHEN s.subfailover THEN 'true' END AS failover,
--@else
    NULL::text AS failover,
--@end
    CASE WHEN s.subenabled THEN 'true' END AS enabled,
    CASE WHEN c.text ~ 'password' OR c.text ~ '://[^/]*:[^/]*@' THEN 'true' END AS has_password,
    (SELECT string_agg(quote_ident(p), ', ' ORDER BY n) FROM unnest(s.subpublications) WITH ORDINALITY u(p, n)) AS listed_publications
FROM pg_subscription s
-- Who may not read the column must not even name it, hence the query in a string.
CROSS JOIN LATERAL (SELECT CASE WHEN has_column_privilege('pg_subscription'::regclass, 'subconninfo', 'SELECT') THEN
    convert_from(decode(substring(query_to_xml(
        'SELECT encode(convert_to(subconninfo, ''UTF8''), ''hex'') AS c FROM pg_catalog.pg_subscription WHERE oid = ' || s.oid,
        false, true, '')::text FROM '<c>([0-9a-f]*)'), 'hex'), 'UTF8') END AS text) c
WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND s.oid >= 16384

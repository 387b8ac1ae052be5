CREATE OPERATOR FAMILY public."Box Ops" USING gist;

ALTER OPERATOR FAMILY public."Box Ops" USING gist ADD
    FUNCTION 8 (box, box) gist_box_distance(internal,box,smallint,oid,internal),
    OPERATOR 15 <-> (box, point) FOR ORDER BY pg_catalog.float_ops,
    OPERATOR 3 && (box, box),
    OPERATOR 7 @> (box, box);

COMMENT ON OPERATOR FAMILY public."Box Ops" USING gist IS 'boxes';

CREATE OPERATOR FAMILY public.int_ops USING gin;

ALTER OPERATOR FAMILY public.int_ops USING gin ADD
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer),
    FUNCTION 4 (integer, integer) ginarrayconsistent(internal,smallint,anyarray,integer,internal,internal,internal,internal),
    OPERATOR 1 < (integer, integer);

CREATE OPERATOR CLASS public.box_ops FOR TYPE box USING gist FAMILY public."Box Ops" AS
    FUNCTION 1 gist_box_consistent(internal,box,smallint,oid,internal),
    FUNCTION 2 gist_box_union(internal,internal),
    FUNCTION 5 gist_box_penalty(internal,internal,internal),
    FUNCTION 6 gist_box_picksplit(internal,internal),
    FUNCTION 7 gist_box_same(box,box,internal);

CREATE OPERATOR CLASS public.int_ops DEFAULT FOR TYPE integer USING gin FAMILY public.int_ops AS
    FUNCTION 2 ginarrayextract(anyarray,internal,internal),
    FUNCTION 3 ginqueryarrayextract(anyarray,internal,smallint,internal,internal,internal,internal),
    STORAGE bigint;

CREATE INDEX places_area ON public.places USING gist (area public.box_ops);

CREATE TABLE public.places (id integer PRIMARY KEY, area box, spot integer);
CREATE OPERATOR FAMILY public."Box Ops" USING gist;
COMMENT ON OPERATOR FAMILY public."Box Ops" USING gist IS 'boxes';
CREATE OPERATOR CLASS public.box_ops FOR TYPE box USING gist FAMILY public."Box Ops" AS
    OPERATOR 3 &&, OPERATOR 7 @>, OPERATOR 15 <->(box, point) FOR ORDER BY float_ops,
    FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
    FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal),
    FUNCTION 7 gist_box_same(box, box, internal), FUNCTION 8 gist_box_distance(internal, box, smallint, oid, internal);
CREATE OPERATOR CLASS public.int_ops DEFAULT FOR TYPE integer USING gin AS
    OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer), FUNCTION 2 ginarrayextract(anyarray, internal, internal),
    FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
    FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal), STORAGE bigint;
CREATE INDEX places_area ON public.places USING gist (area public.box_ops);

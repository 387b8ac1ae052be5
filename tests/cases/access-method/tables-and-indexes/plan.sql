CREATE ACCESS METHOD "Heap 2" TYPE TABLE HANDLER heap_tableam_handler;

COMMENT ON ACCESS METHOD "Heap 2" IS 'another heap';

CREATE ACCESS METHOD gist2 TYPE INDEX HANDLER gisthandler;

CREATE OPERATOR FAMILY public.box_ops USING gist2;

ALTER OPERATOR FAMILY public.box_ops USING gist2 ADD OPERATOR 3 && (box, box);

CREATE OPERATOR CLASS public.box_ops DEFAULT FOR TYPE box USING gist2 FAMILY public.box_ops AS
    FUNCTION 1 gist_box_consistent(internal,box,smallint,oid,internal),
    FUNCTION 2 gist_box_union(internal,internal),
    FUNCTION 5 gist_box_penalty(internal,internal,internal),
    FUNCTION 6 gist_box_picksplit(internal,internal),
    FUNCTION 7 gist_box_same(box,box,internal);

CREATE INDEX t_b ON public.t USING gist2 (b);

CREATE TABLE public.u (
    id integer
) USING "Heap 2";

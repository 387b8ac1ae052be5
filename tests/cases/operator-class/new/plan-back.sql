DROP INDEX public.places_area;

DROP OPERATOR FAMILY public."Box Ops" USING gist;

DROP OPERATOR FAMILY public.int_ops USING gin;

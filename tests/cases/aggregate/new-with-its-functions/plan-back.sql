DROP VIEW public.extents;

DROP AGGREGATE public.extent(numeric);

DROP AGGREGATE public.joined(text[]);

DROP FUNCTION public.glue(text, text[]);

DROP FUNCTION public.widen(public.span, numeric);

DROP TYPE public.span;

ALTER AGGREGATE public.latest(public.state) RENAME TO newest;

ALTER FUNCTION public.flip(public.state) RENAME TO toggle;

ALTER FUNCTION public.stamp() RENAME TO mark;

ALTER PROCEDURE public.tidy(public.state) RENAME TO clean;

ALTER TYPE public.state RENAME TO switch;

ALTER TRIGGER stamped ON public.t RENAME TO marked;

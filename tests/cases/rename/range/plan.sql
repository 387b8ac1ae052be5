ALTER FUNCTION public.hours_multirange() RENAME TO working_hours_multirange;
ALTER FUNCTION public.hours_multirange(public.hours) RENAME TO working_hours_multirange;
ALTER FUNCTION public.hours_multirange(public.hours[]) RENAME TO working_hours_multirange;
ALTER TYPE public.hours_multirange RENAME TO working_hours_multirange;
ALTER FUNCTION public.hours(integer, integer) RENAME TO working_hours;
ALTER FUNCTION public.hours(integer, integer, text) RENAME TO working_hours;
ALTER TYPE public.hours RENAME TO working_hours;

CREATE TABLE public.items (id bigint, note text);
CREATE FUNCTION public.next_id() RETURNS bigint STABLE LANGUAGE sql RETURN (SELECT count(*) FROM public.items);
ALTER TABLE public.items ALTER COLUMN id SET DEFAULT public.next_id();

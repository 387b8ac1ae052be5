CREATE TABLE public.items (
    id bigint,
    note text
);

CREATE OR REPLACE FUNCTION public.next_id()
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN (SELECT count(*) AS count FROM public.items);

ALTER TABLE public.items ALTER COLUMN id SET DEFAULT public.next_id();

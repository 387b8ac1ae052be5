DROP VIEW public.v;

ALTER TABLE public.m DROP CONSTRAINT positive;

ALTER TABLE public.m ALTER COLUMN a TYPE integer USING a::integer;
ALTER TABLE public.m ALTER COLUMN a DROP NOT NULL;

ALTER TABLE public.m ADD COLUMN gone text;

ALTER TABLE public.m ALTER COLUMN b SET DEFAULT 'x'::text;

CREATE VIEW public.v AS
 SELECT m_2.a,
    m_2.b
   FROM public.m_2;

ALTER TABLE public.m DROP COLUMN new;

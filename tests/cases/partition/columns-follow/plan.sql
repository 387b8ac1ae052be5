DROP VIEW public.v;

ALTER TABLE public.m ALTER COLUMN a TYPE bigint USING a::bigint;
ALTER TABLE public.m ALTER COLUMN a SET NOT NULL;

ALTER TABLE public.m ADD COLUMN new date DEFAULT '2000-01-01'::date;

ALTER TABLE public.m ALTER COLUMN b SET DEFAULT 'y'::text;

ALTER TABLE public.m ADD CONSTRAINT positive CHECK (a > 0);

CREATE INDEX m_2_new ON public.m_2 USING btree (new);

CREATE VIEW public.v AS
 SELECT m_2.a,
    m_2.b
   FROM public.m_2;

ALTER TABLE public.m DROP COLUMN gone;

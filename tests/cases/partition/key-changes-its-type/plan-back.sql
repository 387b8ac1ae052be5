DROP VIEW public.v;

ALTER TABLE public.r DROP CONSTRAINT r_m_fkey;

ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m_2 DETACH PARTITION public.m_2_0;

ALTER TABLE public.m_2 DETACH PARTITION public.m_2_1;

DROP TABLE public.m_2;

DROP TABLE public.m;
CREATE TABLE public.m (
    id integer NOT NULL,
    "Note" text DEFAULT 'x'::text,
    o integer,
    CONSTRAINT m_pkey PRIMARY KEY (id)
) PARTITION BY RANGE (id);

COMMENT ON TABLE public.m IS 'hi';

ALTER TABLE public.m_1 ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (10);

CREATE TABLE public.m_2 PARTITION OF public.m FOR VALUES FROM (10) TO (100) PARTITION BY HASH (id);

ALTER TABLE public.m_2_0 ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.m_2 ATTACH PARTITION public.m_2_0 FOR VALUES WITH (modulus 2, remainder 0);

ALTER TABLE public.m_2_1 ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.m_2 ATTACH PARTITION public.m_2_1 FOR VALUES WITH (modulus 2, remainder 1);

CREATE INDEX "m_Note_idx" ON public.m USING btree ("Note");

ALTER TABLE public.r ALTER COLUMN m TYPE integer USING m::integer;

ALTER TABLE public.m ADD CONSTRAINT m_o_fkey FOREIGN KEY (o) REFERENCES public.other (x);

ALTER TABLE public.r ADD CONSTRAINT r_m_fkey FOREIGN KEY (m) REFERENCES public.m (id);

CREATE VIEW public.v AS
 SELECT m.id,
    m."Note"
   FROM public.m;

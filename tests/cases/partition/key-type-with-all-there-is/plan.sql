DROP VIEW public.w;

ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m_1 DROP COLUMN g;

ALTER TABLE public.m DETACH PARTITION public.m_2;

DROP TABLE public.m;

ALTER TABLE public.m_2 DROP COLUMN g;

CREATE TABLE public.m (
    id bigint NOT NULL,
    v text DEFAULT 'd'::text NOT NULL,
    g integer GENERATED ALWAYS AS (id + 1) STORED,
    o integer,
    CONSTRAINT m_pkey PRIMARY KEY (id)
) PARTITION BY RANGE (id);

CREATE RULE r AS
    ON DELETE TO public.m DO NOTHING;

CREATE POLICY p ON public.m USING (id > 0);

ALTER TABLE public.m REPLICA IDENTITY FULL;

GRANT SELECT (id) ON TABLE public.m TO pgm_reader;

ALTER TABLE public.m_1 ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.m_1 ADD COLUMN g integer GENERATED ALWAYS AS (id + 1) STORED;

ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM ('0') TO ('10');

ALTER TABLE public.m_2 ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.m_2 ADD COLUMN g integer GENERATED ALWAYS AS (id + 1) STORED;

ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM ('10') TO (MAXVALUE);

CREATE STATISTICS public.s ON id, v FROM public.m;

ALTER TABLE public.m ADD CONSTRAINT m_o_fkey FOREIGN KEY (o) REFERENCES public.o (x);

CREATE VIEW public.w AS
 SELECT m.id,
    m.v,
    m.g,
    m.o
   FROM public.m;

CREATE TRIGGER every AFTER INSERT ON public.m FOR EACH ROW EXECUTE FUNCTION public.f();

ALTER PUBLICATION pub ADD TABLE public.m;

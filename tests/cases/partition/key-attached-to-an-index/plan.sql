CREATE UNIQUE INDEX "M_id" ON ONLY public.m USING btree (id);

ALTER TABLE public.m_1 ALTER COLUMN id SET NOT NULL;

ALTER TABLE public.m_1 ADD CONSTRAINT m_1_pkey PRIMARY KEY (id);
ALTER INDEX public."M_id" ATTACH PARTITION public.m_1_pkey;

CREATE TABLE public.n (
    id integer NOT NULL
) PARTITION BY LIST (id);

CREATE TABLE public.n_1 PARTITION OF public.n FOR VALUES IN (1);

CREATE UNIQUE INDEX n_id ON ONLY public.n USING btree (id);

ALTER TABLE public.n_1 ADD CONSTRAINT n_1_pkey PRIMARY KEY (id);
ALTER INDEX public.n_id ATTACH PARTITION public.n_1_pkey;

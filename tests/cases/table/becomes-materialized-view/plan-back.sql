DROP MATERIALIZED VIEW public.page_hits;

CREATE TABLE public.page_hits (
    page text NOT NULL,
    n bigint,
    CONSTRAINT page_hits_pkey PRIMARY KEY (page)
);

CREATE INDEX page_hits_n_idx ON public.page_hits USING btree (n);

GRANT SELECT ON TABLE public.page_hits TO pgm_reader;

DROP TABLE public.page_hits;

CREATE MATERIALIZED VIEW public.page_hits AS
 SELECT hits.page,
    count(*) AS n
   FROM public.hits
  GROUP BY hits.page;

CREATE INDEX page_hits_n_idx ON public.page_hits USING btree (n);

CREATE UNIQUE INDEX page_hits_pkey ON public.page_hits USING btree (page);

GRANT SELECT ON TABLE public.page_hits TO pgm_reader;

DROP VIEW public.clear_results;

DROP MATERIALIZED VIEW public.results;
CREATE MATERIALIZED VIEW public.results AS
 SELECT votes.poll,
    count(*) AS n
   FROM public.votes
  GROUP BY votes.poll;

CREATE VIEW public.clear_results AS
 SELECT results.poll
   FROM public.results
  WHERE (results.n > 10);

CREATE UNIQUE INDEX results_key ON public.results USING btree (poll);

GRANT SELECT ON TABLE public.results TO pgm_reader;

CREATE TABLE public.grants (
    account text,
    doc integer,
    level text
);

ALTER POLICY docs_granted ON public.docs USING (EXISTS ( SELECT
   FROM public.grants g
  WHERE ((g.doc = docs.id) AND (g.account = CURRENT_USER) AND (g.level > 'a'::text))));

DROP TABLE public.permits;

CREATE TABLE public.permits (
    account text,
    doc integer
);

ALTER POLICY docs_granted ON public.docs USING (EXISTS ( SELECT
   FROM public.permits p
  WHERE ((p.doc = docs.id) AND (p.account = CURRENT_USER))));

DROP TABLE public.grants;

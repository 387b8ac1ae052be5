DROP TRIGGER lefts_write ON public.lefts;

DROP VIEW public.rights;
CREATE VIEW public.rights AS
 SELECT pairs.r,
    pairs.id
   FROM public.pairs;

CREATE TRIGGER lefts_write INSTEAD OF INSERT OR UPDATE ON public.lefts FOR EACH ROW EXECUTE FUNCTION public.pair_write();

CREATE TRIGGER rights_write INSTEAD OF INSERT ON public.rights FOR EACH ROW EXECUTE FUNCTION public.pair_write();

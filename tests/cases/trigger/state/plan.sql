ALTER TABLE public."Odd Jobs" ENABLE REPLICA TRIGGER "Third One";

ALTER TABLE public."Odd Jobs" DISABLE TRIGGER first;

CREATE TRIGGER fourth AFTER DELETE ON public."Odd Jobs" FOR EACH ROW EXECUTE FUNCTION public.note();
ALTER TABLE public."Odd Jobs" DISABLE TRIGGER fourth;

ALTER TABLE public."Odd Jobs" ENABLE TRIGGER second;

DROP TRIGGER fourth ON public."Odd Jobs";

ALTER TABLE public."Odd Jobs" ENABLE ALWAYS TRIGGER "Third One";

ALTER TABLE public."Odd Jobs" ENABLE TRIGGER first;

ALTER TABLE public."Odd Jobs" DISABLE TRIGGER second;

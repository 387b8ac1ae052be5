DROP FUNCTION public.plus(public."Cents", public."Cents");

DROP TABLE public.accounts;

DROP TYPE public."Cents" CASCADE;

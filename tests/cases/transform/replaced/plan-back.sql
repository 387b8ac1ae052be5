DROP FUNCTION public.twice(integer);

DROP TRANSFORM FOR public."Odd ""T""" LANGUAGE plpgsql;

CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal));

DROP TYPE public."Odd ""T""";

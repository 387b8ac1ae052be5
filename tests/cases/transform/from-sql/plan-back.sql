CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.in_of(internal), TO SQL WITH FUNCTION public.int_of(internal));

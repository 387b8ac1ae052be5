ALTER TABLE public.bikes DROP CONSTRAINT bikes_colour_check;

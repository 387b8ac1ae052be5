CREATE SCHEMA sales;

ALTER FUNCTION attic.dust() SET SCHEMA sales;

ALTER TABLE public.orders SET SCHEMA sales;

DROP SCHEMA attic;

DROP TABLE public._orders;

ALTER TABLE public.carts DROP COLUMN more;

DROP TYPE public._item;

DROP STATISTICS public.orders_columns;

DROP STATISTICS public.orders_gone;

DROP STATISTICS public.orders_place;

COMMENT ON STATISTICS public.orders_target IS NULL;

CREATE STATISTICS public."Orders by ""day""" ON city, total FROM public.orders;
ALTER STATISTICS public."Orders by ""day""" SET STATISTICS 0;

COMMENT ON STATISTICS public."Orders by ""day""" IS 'it''s new';

CREATE STATISTICS public.orders_columns ON city, zip, total FROM public.orders;

CREATE STATISTICS public.orders_place (dependencies, mcv) ON city, zip FROM public.orders;

COMMENT ON STATISTICS public.orders_place IS 'cities and their codes';

ALTER STATISTICS public.orders_target SET STATISTICS 500;

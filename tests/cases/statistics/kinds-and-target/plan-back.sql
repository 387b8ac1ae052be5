DROP STATISTICS public."Orders by ""day""";

DROP STATISTICS public.orders_columns;

DROP STATISTICS public.orders_place;

CREATE STATISTICS public.orders_columns ON city, zip FROM public.orders;

CREATE STATISTICS public.orders_gone ON zip, total FROM public.orders;

CREATE STATISTICS public.orders_place (ndistinct, dependencies) ON city, zip FROM public.orders;

COMMENT ON STATISTICS public.orders_place IS 'cities and their codes';

ALTER STATISTICS public.orders_target SET STATISTICS -1;

COMMENT ON STATISTICS public.orders_target IS 'often asked for';

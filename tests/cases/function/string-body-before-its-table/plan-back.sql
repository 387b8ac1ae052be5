DROP FUNCTION public.a_booking(integer);

DROP FUNCTION public.a_total();

DROP TABLE public.bookings;

DROP FUNCTION public.a_price(integer);

DROP TABLE public.tariffs;

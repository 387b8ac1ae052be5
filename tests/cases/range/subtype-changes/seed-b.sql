INSERT INTO public.bookings VALUES (1, '[1,5)', '{[1,2),[3,4)}', '[1,2)', '{"[1,2)",empty}'), (2, '(10,)', NULL, NULL, NULL);

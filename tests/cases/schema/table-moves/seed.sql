INSERT INTO public.tickets VALUES (1, 'lost parcel');
INSERT INTO public.replies VALUES (1, NULL), (2, NULL);

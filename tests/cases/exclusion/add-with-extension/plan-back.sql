ALTER TABLE public.reservations DROP CONSTRAINT reservations_no_overlap;

DROP EXTENSION btree_gist;

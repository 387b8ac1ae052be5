CREATE EXTENSION btree_gist WITH SCHEMA public;

ALTER TABLE public.reservations ADD CONSTRAINT reservations_no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);

-- The whole of it from nothing and back; members that PostgreSQL ties to the family only; STORAGE, DEFAULT, order by a distance.
CREATE TABLE public.places (id integer PRIMARY KEY, area box, spot integer);

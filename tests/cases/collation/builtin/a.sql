-- PostgreSQL's own provider, from 17 on.
CREATE COLLATION public.quick (PROVIDER = builtin, LOCALE = 'C');
CREATE TABLE public.t (id integer PRIMARY KEY, a text COLLATE public.quick UNIQUE);

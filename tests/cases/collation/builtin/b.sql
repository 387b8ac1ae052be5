CREATE COLLATION public.quick (PROVIDER = builtin, LOCALE = 'C.UTF-8');
CREATE TABLE public.t (id integer PRIMARY KEY, a text COLLATE public.quick UNIQUE);

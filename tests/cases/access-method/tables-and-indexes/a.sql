-- Methods for tables and for indexes come before what uses them.
CREATE TABLE public.t (id integer PRIMARY KEY, b box);

-- A canonical function takes the range type, which consists of it: first the shell, then the function, then the range.
CREATE TABLE public.t (id integer PRIMARY KEY);
CREATE TYPE public.plain AS RANGE (SUBTYPE = integer);

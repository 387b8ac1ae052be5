-- The type and its functions need each other: shell, functions, type; dropped only together. A shell alone stays one.
CREATE TYPE public.someday;
CREATE TABLE public.t (id integer PRIMARY KEY);
GRANT SELECT ON public.t TO pgm_reader;

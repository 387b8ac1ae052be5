CREATE TABLE public.base (
    id integer,
    note text
);

ALTER TABLE public.heir INHERIT public.base;

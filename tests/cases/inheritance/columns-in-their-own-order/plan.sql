CREATE TABLE public."H" (
    c integer,
    x text,
    b text,
    a integer
);

CREATE TABLE public.computed (
    a integer,
    b integer GENERATED ALWAYS AS (a * 2) STORED
);

CREATE TABLE public.computed_too (
    a integer,
    b integer GENERATED ALWAYS AS (a * 2) STORED
);

ALTER TABLE public.computed_too INHERIT public.computed;

CREATE TABLE public.p (
    a integer,
    b text,
    c integer
);

ALTER TABLE public."H" INHERIT public.p;

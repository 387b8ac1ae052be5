CREATE TABLE public.p (
    a integer
);

CREATE TABLE public.h () INHERITS (public.p);

CREATE TABLE public."G" () INHERITS (public.h);

ALTER TABLE public.h ADD CONSTRAINT small CHECK (a < 100) NOT VALID;

CREATE TABLE public.later () INHERITS (public.p);

ALTER TABLE public.p ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;

ALTER TABLE public.later VALIDATE CONSTRAINT positive;

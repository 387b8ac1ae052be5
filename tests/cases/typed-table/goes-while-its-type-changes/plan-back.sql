DROP TYPE public.reading;
CREATE TYPE public.reading AS (
    at date,
    good boolean,
    "Value" bigint
);

CREATE TABLE public.readings OF public.reading;

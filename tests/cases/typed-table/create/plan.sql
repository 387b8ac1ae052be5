CREATE TABLE public."All" OF public.person;

CREATE TABLE public.people OF public.person (
    id WITH OPTIONS NOT NULL,
    name WITH OPTIONS DEFAULT 'nobody'::text NOT NULL,
    CONSTRAINT people_pkey PRIMARY KEY (id),
    CONSTRAINT people_born_check CHECK (born > '1900-01-01'::date)
);

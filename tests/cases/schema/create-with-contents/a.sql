-- The schema must exist before anything in it, and must be empty before it can go.
CREATE TABLE public.customers (
    id integer PRIMARY KEY,
    name text NOT NULL
);

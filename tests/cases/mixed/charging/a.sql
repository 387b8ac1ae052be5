-- From nothing but one table to a whole schema, and back: creation and removal in the right order, without a single CASCADE.
CREATE TABLE public.meta (
    key text PRIMARY KEY,
    value text
);

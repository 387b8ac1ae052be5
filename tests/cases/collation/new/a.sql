-- Each provider and way to name a locale; a column that changes to a new collation, and back to that of its type.
CREATE COLLATION public.untouched FROM "C";
CREATE TABLE public.t (id integer PRIMARY KEY, a text, b text COLLATE public.untouched);

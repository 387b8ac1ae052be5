-- A table declared in another schema is another table; what referred to the old one must let go first.
CREATE SCHEMA archive;
CREATE TABLE public.tickets (id integer PRIMARY KEY, title text);
CREATE TABLE public.replies (id integer PRIMARY KEY, ticket_id integer REFERENCES public.tickets (id));
CREATE VIEW public.titles AS SELECT title FROM public.tickets;

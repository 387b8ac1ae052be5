CREATE SCHEMA archive;
CREATE TABLE archive.tickets (id integer PRIMARY KEY, title text);
CREATE TABLE public.replies (id integer PRIMARY KEY, ticket_id integer REFERENCES archive.tickets (id));
CREATE VIEW public.titles AS SELECT title FROM archive.tickets;

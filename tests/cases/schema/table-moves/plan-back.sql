ALTER TABLE public.replies DROP CONSTRAINT replies_ticket_id_fkey;

CREATE TABLE public.tickets (
    id integer NOT NULL,
    title text,
    CONSTRAINT tickets_pkey PRIMARY KEY (id)
);

ALTER TABLE public.replies ADD CONSTRAINT replies_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets (id);

CREATE OR REPLACE VIEW public.titles AS
 SELECT tickets.title
   FROM public.tickets;

DROP TABLE archive.tickets;

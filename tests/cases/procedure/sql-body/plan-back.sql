CREATE TABLE public.outbox (
    id integer NOT NULL,
    body text,
    CONSTRAINT outbox_pkey PRIMARY KEY (id)
);

CREATE OR REPLACE PROCEDURE public.forward(IN i integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.outbox (id, body)  SELECT inbox.id,
             inbox.body
            FROM public.inbox
           WHERE (inbox.id = forward.i);
 DELETE FROM public.inbox
   WHERE (inbox.id = forward.i);
END;

ALTER TABLE public.inbox DROP COLUMN sent;

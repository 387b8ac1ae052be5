ALTER TABLE public.inbox ADD COLUMN sent boolean DEFAULT false NOT NULL;

CREATE OR REPLACE PROCEDURE public.forward(IN i integer)
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE public.inbox SET sent = true
   WHERE (inbox.id = forward.i);
END;

DROP TABLE public.outbox;

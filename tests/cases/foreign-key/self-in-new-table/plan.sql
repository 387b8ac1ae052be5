CREATE TABLE public.threads (
    forum_id integer NOT NULL,
    id integer NOT NULL,
    reply_to integer,
    CONSTRAINT threads_pkey PRIMARY KEY (id),
    CONSTRAINT threads_forum_key UNIQUE (forum_id, id)
);

ALTER TABLE public.threads ADD CONSTRAINT threads_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES public.forums (id);

ALTER TABLE public.threads ADD CONSTRAINT threads_reply_fkey FOREIGN KEY (forum_id, reply_to) REFERENCES public.threads (forum_id, id);

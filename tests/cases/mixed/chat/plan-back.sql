ALTER TABLE public.messages DROP CONSTRAINT messages_channel_id_fkey;

DROP INDEX public.accounts_nick_idx;

ALTER TABLE public.accounts DROP CONSTRAINT accounts_nick_key;

ALTER TABLE public.read_marks DROP CONSTRAINT read_marks_pkey;

ALTER TABLE public.accounts ALTER COLUMN nick TYPE character varying(20);

ALTER TABLE public.read_marks SET LOGGED;

ALTER TABLE public.read_marks ALTER COLUMN account_id DROP NOT NULL;

ALTER TABLE public.read_marks ALTER COLUMN channel_id DROP NOT NULL;

ALTER TABLE public.messages ADD CONSTRAINT messages_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES public.channels (id);

ALTER TABLE public.accounts DROP COLUMN home_channel;

ALTER TABLE public.channels DROP COLUMN founder_id;

ALTER TABLE public.channels DROP COLUMN last_message;

ALTER TABLE public.messages DROP COLUMN deleted;

CREATE INDEX messages_channel_idx ON public.messages USING btree (channel_id);

ALTER TABLE public.messages DROP COLUMN words;

DROP FUNCTION search.words(text);

DROP EXTENSION citext;

DROP EXTENSION pg_trgm;

DROP SCHEMA search;

DROP VIEW public.word_list;

ALTER TABLE public.words ALTER COLUMN lemma TYPE text COLLATE pg_catalog."C";

ALTER TABLE public.words ALTER COLUMN word TYPE text;

CREATE VIEW public.word_list AS
 SELECT words.word
   FROM public.words
  ORDER BY words.word;

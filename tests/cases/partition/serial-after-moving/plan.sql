ALTER TABLE public.notes RENAME TO notes__old_b42db1b5;

CREATE SEQUENCE public.note_ids;

CREATE TABLE public.notes (
    id bigint DEFAULT nextval('public.note_ids'::regclass),
    words text
);
INSERT INTO public.notes (id, words) SELECT id, words FROM public.notes__old_b42db1b5;
SELECT pg_catalog.setval('public.note_ids', GREATEST(max(id) + (1), 1), false) FROM public.notes;

DROP TABLE public.notes_all;

DROP TABLE public.notes__old_b42db1b5;

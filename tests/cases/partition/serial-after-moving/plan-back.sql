ALTER TABLE public.notes RENAME TO notes__old_b42db1b5;
CREATE TABLE public.notes (
    id bigint,
    words text
) PARTITION BY LIST (words);

CREATE TABLE public.notes_all PARTITION OF public.notes DEFAULT;

INSERT INTO public.notes (id, words) SELECT id, words FROM ONLY public.notes__old_b42db1b5;
DROP TABLE public.notes__old_b42db1b5;

DROP SEQUENCE public.note_ids;

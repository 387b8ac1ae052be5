CREATE TYPE public.genre AS ENUM ('prose', 'verse');

COMMENT ON TYPE public.genre IS 'two are enough';

CREATE TABLE public.works (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    author integer NOT NULL,
    genre public.genre,
    title text NOT NULL,
    CONSTRAINT works_pkey PRIMARY KEY (id),
    CONSTRAINT works_title_key UNIQUE (title),
    CONSTRAINT works_title_check CHECK (title <> ''::text)
);

COMMENT ON CONSTRAINT works_title_check ON public.works IS 'not empty';

COMMENT ON COLUMN public.works.id IS 'ours';

COMMENT ON COLUMN public.works.title IS 'of the first edition';

COMMENT ON SEQUENCE public.works_id_seq IS 'from one';

COMMENT ON CONSTRAINT works_pkey ON public.works IS 'key';

COMMENT ON TABLE public.works IS 'printed ones';

COMMENT ON CONSTRAINT works_title_key ON public.works IS 'unique';

ALTER TABLE public.works ADD CONSTRAINT works_author_fkey FOREIGN KEY (author) REFERENCES public.authors (id);

COMMENT ON CONSTRAINT works_author_fkey ON public.works IS 'one author';

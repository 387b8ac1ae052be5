DROP VIEW public.v;

ALTER TABLE public.refs DROP CONSTRAINT refs_m_fkey;

ALTER TABLE public.m RENAME TO m__old_22835e11;
ALTER INDEX public.m_note_idx RENAME TO m_note_idx__old_7beeaef9;
ALTER INDEX public.m_pkey RENAME TO m_pkey__old_5381d0b8;

ALTER SEQUENCE public.m_id_seq OWNED BY NONE;

CREATE TABLE public.m (
    id integer DEFAULT nextval('public.m_id_seq'::regclass) NOT NULL,
    who integer,
    note text DEFAULT 'x'::text,
    len integer GENERATED ALWAYS AS (length(note)) STORED,
    CONSTRAINT m_pkey PRIMARY KEY (id)
) PARTITION BY RANGE (id);

CREATE TABLE public.m_1 PARTITION OF public.m FOR VALUES FROM (0) TO (10);

CREATE TABLE public.m_rest PARTITION OF public.m DEFAULT;

INSERT INTO public.m (id, who, note) SELECT id, who, note FROM ONLY public.m__old_22835e11;

ALTER SEQUENCE public.m_id_seq OWNED BY public.m.id;

CREATE INDEX m_note_idx ON public.m USING btree (note);

COMMENT ON TABLE public.m IS 'the table';

ALTER TABLE public.m ADD CONSTRAINT m_who_fkey FOREIGN KEY (who) REFERENCES public.users (id);

ALTER TABLE public.refs ADD CONSTRAINT refs_m_fkey FOREIGN KEY (m) REFERENCES public.m (id);

CREATE VIEW public.v AS
 SELECT m.id
   FROM public.m;

CREATE TRIGGER t BEFORE INSERT ON public.m FOR EACH ROW EXECUTE FUNCTION public.f();

DROP TABLE public.m__old_22835e11;

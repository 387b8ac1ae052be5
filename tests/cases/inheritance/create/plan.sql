CREATE TABLE public.base (
    id integer NOT NULL,
    note text DEFAULT 'n'::text,
    CONSTRAINT base_id_check CHECK (id > 0)
);

CREATE TABLE public.heir (
    own integer
) INHERITS (public.base);

CREATE INDEX heir_id_idx ON public.heir USING btree (id);

CREATE TABLE public.heir3 () INHERITS (public.heir);

CREATE TABLE public.tagged (
    tags text[],
    note text
);

CREATE TABLE public.heir2 (
    note text DEFAULT 'n'::text,
    extra date
) INHERITS (public.base, public.tagged);

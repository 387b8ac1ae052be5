ALTER TYPE public.size RENAME TO size__old_bf9da693;
CREATE TYPE public.size AS (
    width integer,
    height integer
);

ALTER TABLE public.boxes ALTER COLUMN outer_size TYPE public.size USING CASE WHEN outer_size IS DISTINCT FROM NULL THEN ROW((outer_size).width::integer, (outer_size).height::integer)::public.size END;

DROP TYPE public.size__old_bf9da693;

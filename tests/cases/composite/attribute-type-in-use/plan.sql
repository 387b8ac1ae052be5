ALTER TYPE public.size RENAME TO size__old_bf9da693;
CREATE TYPE public.size AS (
    width numeric(8,1),
    height numeric(8,1)
);

ALTER TABLE public.boxes ALTER COLUMN outer_size TYPE public.size USING CASE WHEN outer_size IS DISTINCT FROM NULL THEN ROW((outer_size).width::numeric(8,1), (outer_size).height::numeric(8,1))::public.size END;

DROP TYPE public.size__old_bf9da693;

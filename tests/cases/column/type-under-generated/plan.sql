ALTER TABLE public.bricks DROP COLUMN area;

ALTER TABLE public.bricks ALTER COLUMN h TYPE bigint USING h::bigint;

ALTER TABLE public.bricks ALTER COLUMN w TYPE bigint USING w::bigint;

ALTER TABLE public.bricks ADD COLUMN area bigint GENERATED ALWAYS AS (w * h) STORED;

CREATE INDEX bricks_area_idx ON public.bricks USING btree (area);

COMMENT ON COLUMN public.bricks.area IS 'square millimetres';

GRANT SELECT (area) ON TABLE public.bricks TO pgm_reader;

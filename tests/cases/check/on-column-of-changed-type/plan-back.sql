ALTER TABLE public.tanks DROP CONSTRAINT tanks_kind_check;

ALTER TABLE public.tanks DROP CONSTRAINT tanks_level_check;

ALTER TABLE public.tanks ALTER COLUMN kind TYPE text;

ALTER TABLE public.tanks ALTER COLUMN level TYPE numeric USING level::numeric;

ALTER TABLE public.tanks ADD CONSTRAINT tanks_kind_check CHECK ((kind = 'oil'::text) OR (kind = 'gas'::text));

ALTER TABLE public.tanks ADD CONSTRAINT tanks_level_check CHECK ((level >= (0)::numeric) AND (level <= (100)::numeric));

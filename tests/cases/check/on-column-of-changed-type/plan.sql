ALTER TABLE public.tanks DROP CONSTRAINT tanks_kind_check;

ALTER TABLE public.tanks DROP CONSTRAINT tanks_level_check;

ALTER TABLE public.tanks ALTER COLUMN kind TYPE character varying(3);

ALTER TABLE public.tanks ALTER COLUMN level TYPE integer USING level::integer;

ALTER TABLE public.tanks ADD CONSTRAINT tanks_kind_check CHECK (((kind)::text = 'oil'::text) OR ((kind)::text = 'gas'::text));

ALTER TABLE public.tanks ADD CONSTRAINT tanks_level_check CHECK ((level >= 0) AND (level <= 100));

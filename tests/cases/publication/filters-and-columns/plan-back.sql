ALTER PUBLICATION p DROP TABLE public.orders;

ALTER PUBLICATION p DROP TABLE public.plain;

ALTER PUBLICATION q DROP TABLE public.plain;

ALTER PUBLICATION r DROP TABLE public.parted;

ALTER TABLE public.orders ADD COLUMN note text;

ALTER TABLE public.orders ALTER COLUMN total TYPE integer USING total::integer;

ALTER TABLE public.plain ADD COLUMN b integer;

ALTER TABLE public.plain ALTER COLUMN id TYPE integer USING id::integer;

ALTER PUBLICATION p ADD TABLE public.orders (id, region) WHERE ((region = 'north'::text) AND (total > 10));

ALTER PUBLICATION p ADD TABLE public.plain;

ALTER PUBLICATION q ADD TABLE public.plain (id, a, b);

ALTER PUBLICATION r SET (publish_via_partition_root = false);

ALTER PUBLICATION r ADD TABLE public.parted;

ALTER PUBLICATION p DROP TABLE public.orders;

ALTER PUBLICATION p DROP TABLE public.plain;

ALTER PUBLICATION q DROP TABLE public.plain;

ALTER PUBLICATION r DROP TABLE public.parted;

ALTER TABLE public.orders ALTER COLUMN total TYPE bigint USING total::bigint;

ALTER TABLE public.plain ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER PUBLICATION p ADD TABLE public.orders (id, "Odd") WHERE ((region = 'north'::text) AND (total > 10));

ALTER PUBLICATION p ADD TABLE public.plain WHERE (id > 5);

ALTER PUBLICATION q ADD TABLE public.plain (id, a);

ALTER PUBLICATION r SET (publish_via_partition_root = true);

ALTER PUBLICATION r ADD TABLE public.parted (id, day) WHERE (day > '2020-01-01'::date);

ALTER TABLE public.orders DROP COLUMN note;

ALTER TABLE public.plain DROP COLUMN b;

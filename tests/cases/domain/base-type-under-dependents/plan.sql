SET check_function_bodies = off;

DROP VIEW public.part_codes;

DROP FUNCTION public.find_part(public.code);

ALTER DOMAIN public.code RENAME TO code__old_b1436683;

ALTER DOMAIN public.short_code RENAME TO short_code__old_6a7bb4ef;

CREATE DOMAIN public.code AS character varying(20);

CREATE DOMAIN public.short_code AS public.code CONSTRAINT short_code_check CHECK ((length((VALUE)::text) <= 4));

ALTER TABLE public.parts ALTER COLUMN code TYPE public.code USING code::text::public.code;

ALTER TABLE public.parts ALTER COLUMN short TYPE public.short_code USING short::text::public.short_code;

CREATE FUNCTION public.find_part(public.code)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ SELECT id FROM public.parts WHERE code = $1 $function$;

CREATE VIEW public.part_codes AS
 SELECT parts.id,
    parts.code
   FROM public.parts;

GRANT SELECT ON TABLE public.part_codes TO pgm_reader;

DROP DOMAIN public.short_code__old_6a7bb4ef;

DROP DOMAIN public.code__old_b1436683;

CREATE DOMAIN public.z_base AS text CONSTRAINT z_base_check CHECK ((VALUE <> ''::text));

CREATE DOMAIN public.a_derived AS public.z_base CONSTRAINT a_derived_check CHECK ((length((VALUE)::text) < 20));

ALTER TABLE public.depots ADD COLUMN aliases public.z_base[];

ALTER TABLE public.depots ADD COLUMN name public.a_derived DEFAULT 'depot'::text;

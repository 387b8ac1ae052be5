SET check_function_bodies = off;

CREATE SCHEMA ext;

CREATE EXTENSION citext WITH SCHEMA ext;

ALTER TABLE public.tenants ADD COLUMN domain ext.citext DEFAULT 'localhost'::ext.citext;

CREATE INDEX tenants_domain_idx ON public.tenants USING btree (domain);

CREATE FUNCTION public.tenant_by_domain(ext.citext)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ SELECT id FROM public.tenants WHERE domain = $1 $function$;

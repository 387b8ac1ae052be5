DROP FUNCTION public.tenant_by_domain(ext.citext);

ALTER TABLE public.tenants DROP COLUMN domain;

DROP EXTENSION citext;

DROP SCHEMA ext;

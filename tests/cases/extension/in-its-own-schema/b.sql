CREATE SCHEMA ext;
CREATE EXTENSION citext WITH SCHEMA ext;
CREATE TABLE tenants (
    id integer PRIMARY KEY,
    domain ext.citext DEFAULT 'localhost'::ext.citext
);
CREATE INDEX tenants_domain_idx ON tenants (domain);
CREATE FUNCTION tenant_by_domain(ext.citext) RETURNS integer
    LANGUAGE sql STABLE AS $$ SELECT id FROM public.tenants WHERE domain = $1 $$;

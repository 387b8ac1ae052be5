CREATE FUNCTION tenant() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT 1::bigint $$;
CREATE FUNCTION may_read(t integer) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT $1 = public.tenant() OR $1 = 0 $$;
CREATE TABLE data (id integer PRIMARY KEY, tenant integer NOT NULL DEFAULT tenant());
ALTER TABLE data ENABLE ROW LEVEL SECURITY;
CREATE POLICY data_read ON data FOR SELECT USING (may_read(tenant));
CREATE POLICY data_write ON data FOR INSERT WITH CHECK (may_read(tenant) AND tenant = tenant());

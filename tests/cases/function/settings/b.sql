CREATE FUNCTION one() RETURNS integer LANGUAGE sql SET search_path = public, pg_temp AS $$ SELECT 1 + 0 $$;
CREATE FUNCTION two() RETURNS integer LANGUAGE sql SET work_mem = '128MB' AS $$ SELECT 2 $$;
CREATE FUNCTION three() RETURNS integer LANGUAGE sql SET app.tenant = 'it''s, mine' AS $$ SELECT 3 $$;
CREATE FUNCTION four() RETURNS integer LANGUAGE sql SET search_path = "$user", 'public' SET "TimeZone" = 'UTC' AS $$ SELECT 4 $$;

-- SET clauses, lists and strange values among them; a body change must not lose them.
CREATE FUNCTION one() RETURNS integer LANGUAGE sql SET search_path = public, pg_temp AS $$ SELECT 1 $$;
CREATE FUNCTION two() RETURNS integer LANGUAGE sql SET work_mem = '64MB' SET enable_seqscan = off AS $$ SELECT 2 $$;
CREATE FUNCTION three() RETURNS integer LANGUAGE sql AS $$ SELECT 3 $$;
CREATE FUNCTION four() RETURNS integer LANGUAGE sql SET search_path = '' AS $$ SELECT 4 $$;

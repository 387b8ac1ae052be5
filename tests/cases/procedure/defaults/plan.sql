SET check_function_bodies = off;

DROP PROCEDURE public."Take Out"(integer, integer);
CREATE PROCEDURE public."Take Out"(IN a integer, IN b integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;

COMMENT ON PROCEDURE public."Take Out"(integer, integer) IS 'out';

CREATE OR REPLACE PROCEDURE public.put(IN a integer, IN b integer DEFAULT 5)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;

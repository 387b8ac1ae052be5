SET check_function_bodies = off;

DROP PROCEDURE public.put(integer, integer);

CREATE OR REPLACE PROCEDURE public."Take Out"(IN a integer, IN b integer DEFAULT 2)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;

CREATE PROCEDURE public.put(IN a integer, IN b integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;

SET check_function_bodies = off;

DROP EVENT TRIGGER "Comes ""now""";

COMMENT ON EVENT TRIGGER silenced IS NULL;

CREATE TABLE public.old (
    id integer
);

CREATE OR REPLACE FUNCTION public.refuse()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION 'no %', tg_tag; END $function$;

DROP TABLE public.fresh;

ALTER TABLE public.t DROP COLUMN note;

CREATE EVENT TRIGGER goes ON ddl_command_start EXECUTE FUNCTION public.refuse();

COMMENT ON EVENT TRIGGER goes IS 'no changes';

ALTER EVENT TRIGGER silenced ENABLE;

SET check_function_bodies = off;

DROP EVENT TRIGGER goes;

ALTER EVENT TRIGGER silenced DISABLE;

CREATE TABLE public.fresh (
    id integer
);

ALTER TABLE public.t ADD COLUMN note text;

CREATE OR REPLACE FUNCTION public.refuse()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION 'no % here', tg_tag; END $function$;

COMMENT ON EVENT TRIGGER silenced IS 'sleeps';

DROP TABLE public.old;

CREATE EVENT TRIGGER "Comes ""now""" ON ddl_command_end EXECUTE FUNCTION public.refuse();

COMMENT ON EVENT TRIGGER "Comes ""now""" IS 'no more changes';

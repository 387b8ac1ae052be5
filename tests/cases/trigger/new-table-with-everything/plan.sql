SET check_function_bodies = off;

CREATE TABLE public.counters (
    name text NOT NULL,
    n bigint DEFAULT 0 NOT NULL,
    CONSTRAINT counters_pkey PRIMARY KEY (name)
);

CREATE FUNCTION public.bump()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
BEGIN
    UPDATE counters SET n = n + 1 WHERE name = TG_TABLE_NAME;
    RETURN NULL;
END $function$;

CREATE TRIGGER base_bump AFTER INSERT ON public.base FOR EACH ROW EXECUTE FUNCTION public.bump();

CREATE TRIGGER counters_bump AFTER UPDATE OF n ON public.counters FOR EACH ROW WHEN ((pg_trigger_depth() < 1)) EXECUTE FUNCTION public.bump();
ALTER TABLE public.counters DISABLE TRIGGER counters_bump;

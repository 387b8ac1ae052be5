SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.greet(who text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
DECLARE line text := 'it''s $$not$$ the end';
BEGIN
    RETURN format($f$%s, %s\n$f$, who, line);
END
$function$;

CREATE OR REPLACE FUNCTION public.plain()
 RETURNS text
 LANGUAGE sql
AS $function$SELECT 'one'$function$;

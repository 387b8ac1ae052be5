SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.greet(who text)
 RETURNS text
 LANGUAGE plpgsql
AS $functionx$
-- $function$ is the mark that PostgreSQL itself would choose
DECLARE line text := E'it''s $$not$$ \\the\tend';
BEGIN
    RETURN format($f$%s, %s\n$f$, who, line);

END
$functionx$;

CREATE OR REPLACE FUNCTION public.plain()
 RETURNS text
 LANGUAGE sql
AS $function$SELECT 'o''ne'$function$;

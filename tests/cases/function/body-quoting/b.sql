CREATE FUNCTION greet(who text) RETURNS text LANGUAGE plpgsql AS $outer$
-- $function$ is the mark that PostgreSQL itself would choose
DECLARE line text := E'it''s $$not$$ \\the\tend';
BEGIN
    RETURN format($f$%s, %s\n$f$, who, line);

END
$outer$;
CREATE FUNCTION plain() RETURNS text LANGUAGE sql AS 'SELECT ''o''''ne''';

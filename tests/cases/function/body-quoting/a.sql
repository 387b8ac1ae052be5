-- Bodies with dollar quotes, quotes, backslashes and a trailing blank line arrive character by character.
CREATE FUNCTION greet(who text) RETURNS text LANGUAGE plpgsql AS $outer$
DECLARE line text := 'it''s $$not$$ the end';
BEGIN
    RETURN format($f$%s, %s\n$f$, who, line);
END
$outer$;
CREATE FUNCTION plain() RETURNS text LANGUAGE sql AS 'SELECT ''one''';

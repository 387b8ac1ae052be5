-- Nothing of a conversion can be altered; the comment comes back.
CREATE SCHEMA "Odd ""S""";
CREATE CONVERSION public.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION public.latin IS 'west';
CREATE DEFAULT CONVERSION public.untouched FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;

DROP CONVERSION public."From";

DROP CONVERSION public."to";

CREATE CONVERSION public."From" FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;

CREATE CONVERSION public."to" FOR 'UTF8' TO 'LATIN3' FROM utf8_to_iso8859;

COMMENT ON CONVERSION public."to" IS 'narrow';

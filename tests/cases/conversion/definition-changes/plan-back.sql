DROP CONVERSION public."From";

DROP CONVERSION public."to";

CREATE CONVERSION public."From" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

CREATE CONVERSION public."to" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;

COMMENT ON CONVERSION public."to" IS 'narrow';

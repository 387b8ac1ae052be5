-- Encodings and function of a conversion cannot be altered.
CREATE CONVERSION "From" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION "to" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
COMMENT ON CONVERSION "to" IS 'narrow';
CREATE TABLE t (id integer);

-- What cannot be altered of a base type: it is made anew with its functions.
CREATE TYPE "Bit";
CREATE FUNCTION read_bit(cstring) RETURNS "Bit" LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION write_bit("Bit") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE "Bit" (INPUT = read_bit, OUTPUT = write_bit, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4);
COMMENT ON TYPE "Bit" IS 'small';
CREATE TYPE chars;
CREATE FUNCTION chars_in(cstring) RETURNS chars LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION chars_out(chars) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE chars (INPUT = chars_in, OUTPUT = chars_out, COLLATABLE = true, DELIMITER = '|');
CREATE TABLE t (id integer);

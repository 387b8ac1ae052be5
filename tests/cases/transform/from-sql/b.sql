CREATE FUNCTION in_of(internal) RETURNS internal LANGUAGE internal STRICT IMMUTABLE AS 'prsd_end';
CREATE FUNCTION int_of(internal) RETURNS integer LANGUAGE internal STRICT IMMUTABLE AS 'int4recv';
CREATE TRANSFORM FOR integer LANGUAGE plpgsql (TO SQL WITH FUNCTION int_of(internal));

-- A transform loses one of its two functions.
CREATE FUNCTION in_of(internal) RETURNS internal LANGUAGE internal STRICT IMMUTABLE AS 'prsd_end';
CREATE FUNCTION int_of(internal) RETURNS integer LANGUAGE internal STRICT IMMUTABLE AS 'int4recv';
CREATE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION in_of(internal), TO SQL WITH FUNCTION int_of(internal));

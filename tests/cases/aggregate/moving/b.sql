CREATE FUNCTION plus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION minus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE FUNCTION done(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION done_with(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE AGGREGATE total(integer) (SFUNC = plus, STYPE = integer, INITCOND = '0', MSFUNC = plus, MINVFUNC = minus, MSTYPE = integer, MINITCOND = '0', MFINALFUNC = done_with, MFINALFUNC_EXTRA, PARALLEL = SAFE);
CREATE AGGREGATE last_of(integer) (SFUNC = plus, STYPE = integer, FINALFUNC = done);

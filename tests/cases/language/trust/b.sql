CREATE FUNCTION "Handle"() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION handle_too() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE "Mine" HANDLER handle_too;
CREATE TRUSTED LANGUAGE yours HANDLER handle_too;
CREATE FUNCTION one() RETURNS integer LANGUAGE "Mine" AS 'BEGIN RETURN 1; END';
CREATE TABLE t (id integer);

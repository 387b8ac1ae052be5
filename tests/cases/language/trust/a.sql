-- Trust and handler of a language change with CREATE OR REPLACE; its functions stay.
CREATE FUNCTION "Handle"() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION handle_too() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE TRUSTED LANGUAGE "Mine" HANDLER "Handle";
CREATE LANGUAGE yours HANDLER handle_too;
CREATE FUNCTION one() RETURNS integer LANGUAGE "Mine" AS 'BEGIN RETURN 1; END';
CREATE TABLE t (id integer);

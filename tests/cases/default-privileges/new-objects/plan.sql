SET check_function_bodies = off;

CREATE TYPE "Odd Name".mood AS ENUM ('a');
REVOKE USAGE ON TYPE "Odd Name".mood FROM pgm_admin;

REVOKE USAGE ON TYPE "Odd Name".mood FROM PUBLIC;

CREATE DOMAIN "Odd Name".positive AS integer CONSTRAINT positive_check CHECK ((VALUE > 0));

CREATE SEQUENCE app.plain_n_seq AS integer;
REVOKE USAGE ON SEQUENCE app.plain_n_seq FROM pgm_writer;

CREATE TABLE app.automatic (
    id integer
);

CREATE TABLE app.plain (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    n integer DEFAULT nextval('app.plain_n_seq'::regclass) NOT NULL
);
REVOKE INSERT, SELECT ON TABLE app.plain FROM pgm_reader;
REVOKE SELECT ON TABLE app.plain FROM pgm_writer;

REVOKE USAGE ON SEQUENCE app.plain_id_seq FROM pgm_writer;

ALTER SEQUENCE app.plain_n_seq OWNED BY app.plain.n;

CREATE FUNCTION "Odd Name".three()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 3$function$;

CREATE FUNCTION "Odd Name".two()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 2$function$;
GRANT EXECUTE ON FUNCTION "Odd Name".two() TO PUBLIC;

CREATE FUNCTION app.one()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;

CREATE VIEW app.more AS
 SELECT 1 AS n;

GRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE app.more TO pgm_admin;

GRANT DELETE ON TABLE app.more TO pgm_reader;

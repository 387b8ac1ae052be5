SET check_function_bodies = off;

CREATE SCHEMA api;

CREATE SEQUENCE api.users_id_seq AS integer;

GRANT USAGE ON SEQUENCE api.users_id_seq TO pgm_writer;

CREATE TABLE api.users (
    id integer DEFAULT nextval('api.users_id_seq'::regclass) NOT NULL,
    mail text,
    secret text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE api.users_id_seq OWNED BY api.users.id;

GRANT SELECT (id) ON TABLE api.users TO pgm_writer;

GRANT SELECT (mail), UPDATE (mail) ON TABLE api.users TO pgm_writer;

CREATE FUNCTION api.login(text, text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT true $function$;

REVOKE EXECUTE ON FUNCTION api.login(text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION api.login(text, text) TO pgm_reader;

CREATE VIEW api.mails AS
 SELECT users.mail
   FROM api.users;

GRANT SELECT ON TABLE api.mails TO pgm_reader WITH GRANT OPTION;

GRANT USAGE ON SCHEMA api TO pgm_reader;

GRANT USAGE ON SCHEMA api TO pgm_writer;

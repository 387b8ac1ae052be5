CREATE TYPE public.someday;
CREATE TABLE public.t (id integer PRIMARY KEY);
CREATE TYPE public."Cents";
CREATE FUNCTION public.cents_in(cstring) RETURNS public."Cents" LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
CREATE FUNCTION public.cents_out(public."Cents") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
CREATE FUNCTION public.cents_send(public."Cents") RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int8send';
CREATE FUNCTION public.cents_recv(internal) RETURNS public."Cents" LANGUAGE internal IMMUTABLE STRICT AS 'int8recv';
CREATE TYPE public."Cents" (INPUT = public.cents_in, OUTPUT = public.cents_out, SEND = public.cents_send,
    RECEIVE = public.cents_recv, INTERNALLENGTH = 8, PASSEDBYVALUE, ALIGNMENT = double, CATEGORY = 'N', DEFAULT = '0');
COMMENT ON TYPE public."Cents" IS 'money';
REVOKE USAGE ON TYPE public."Cents" FROM PUBLIC;
GRANT USAGE ON TYPE public."Cents" TO pgm_writer;
CREATE FUNCTION public.plus(public."Cents", public."Cents") RETURNS public."Cents" LANGUAGE internal IMMUTABLE STRICT AS 'int8pl';
CREATE TABLE public.accounts (id integer PRIMARY KEY, balance public."Cents" DEFAULT '0', history public."Cents"[]);
GRANT SELECT ON public.t TO pgm_reader;

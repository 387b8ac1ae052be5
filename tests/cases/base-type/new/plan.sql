SET check_function_bodies = off;

CREATE TYPE public."Cents";

CREATE FUNCTION public.cents_in(cstring)
 RETURNS public."Cents"
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int8in$function$;

CREATE FUNCTION public.cents_out(public."Cents")
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int8out$function$;

CREATE FUNCTION public.cents_recv(internal)
 RETURNS public."Cents"
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int8recv$function$;

CREATE FUNCTION public.cents_send(public."Cents")
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int8send$function$;

CREATE TYPE public."Cents" (
    INPUT = public.cents_in,
    OUTPUT = public.cents_out,
    RECEIVE = public.cents_recv,
    SEND = public.cents_send,
    INTERNALLENGTH = 8,
    PASSEDBYVALUE,
    ALIGNMENT = double,
    CATEGORY = 'N',
    DEFAULT = '0'
);

COMMENT ON TYPE public."Cents" IS 'money';

REVOKE USAGE ON TYPE public."Cents" FROM PUBLIC;

GRANT USAGE ON TYPE public."Cents" TO pgm_writer;

CREATE TABLE public.accounts (
    id integer NOT NULL,
    balance public."Cents" DEFAULT '0'::public."Cents",
    history public."Cents"[],
    CONSTRAINT accounts_pkey PRIMARY KEY (id)
);

CREATE FUNCTION public.plus(public."Cents", public."Cents")
 RETURNS public."Cents"
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int8pl$function$;

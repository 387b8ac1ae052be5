CREATE TYPE public.note;
CREATE FUNCTION public.note_in(cstring) RETURNS public.note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION public.note_out(public.note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION public.note_recv(internal) RETURNS public.note LANGUAGE internal STABLE STRICT AS 'textrecv';
CREATE FUNCTION public.note_mod_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION public.note_mod_out(integer) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE TYPE public.note (INPUT = public.note_in, OUTPUT = public.note_out, RECEIVE = public.note_recv,
    TYPMOD_IN = public.note_mod_in, TYPMOD_OUT = public.note_mod_out, STORAGE = extended, DELIMITER = ';', COLLATABLE = true);
CREATE TABLE public.pages (id integer PRIMARY KEY, body public.note, inline public.note);
ALTER TABLE public.pages ALTER inline SET STORAGE PLAIN;

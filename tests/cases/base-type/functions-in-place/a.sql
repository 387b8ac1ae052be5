-- Optional functions and the storage are altered in place; the table with values stays as it is.
CREATE TYPE public.note;
CREATE FUNCTION public.note_in(cstring) RETURNS public.note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION public.note_out(public.note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION public.note_mod_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION public.note_mod_out(integer) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE TYPE public.note (INPUT = public.note_in, OUTPUT = public.note_out, DELIMITER = ';', COLLATABLE = true);
CREATE TABLE public.pages (id integer PRIMARY KEY, body public.note, inline public.note);

-- An operator that is named as a commutator, but was never defined, is a shell: it comes with who names it, and is cleared away after that.
CREATE TABLE public.t (id integer PRIMARY KEY);
CREATE FUNCTION public.near(integer, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 10';
CREATE OPERATOR public.%% (FUNCTION = public.near, LEFTARG = integer, RIGHTARG = bigint, NEGATOR = OPERATOR(public.!%%));

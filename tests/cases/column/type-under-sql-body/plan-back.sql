DROP PROCEDURE public.restock(integer, integer);

DROP FUNCTION public.pieces_left(integer);

DROP FUNCTION public.pieces_of(integer);

ALTER TABLE public.stock ALTER COLUMN pieces TYPE integer USING pieces::integer;

CREATE FUNCTION public.pieces_of(i integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (stock.pieces)::bigint AS pieces
    FROM public.stock
   WHERE (stock.item = pieces_of.i);
END;

CREATE FUNCTION public.pieces_left(i integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN (public.pieces_of(i) - 1);

COMMENT ON FUNCTION public.pieces_of(integer) IS 'what is on the shelf';

CREATE PROCEDURE public.restock(IN i integer, IN n integer)
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE public.stock SET pieces = (stock.pieces + restock.n)
   WHERE (stock.item = restock.i);
END;

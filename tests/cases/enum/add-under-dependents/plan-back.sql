DROP VIEW public.doubles;

DROP FUNCTION public.beds(public.room_kind);

ALTER TABLE public.rooms DROP COLUMN is_single;

ALTER TYPE public.room_kind RENAME TO room_kind__old_15ca61c5;
CREATE TYPE public.room_kind AS ENUM ('single', 'double');

ALTER TABLE public.rooms ALTER COLUMN kind TYPE public.room_kind USING kind::text::public.room_kind;

ALTER TABLE public.rooms ADD COLUMN is_single boolean GENERATED ALWAYS AS (kind = 'single'::public.room_kind) STORED;

CREATE FUNCTION public.beds(public.room_kind)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN ($1 = 'single'::public.room_kind) THEN 1 ELSE 2 END;

CREATE VIEW public.doubles AS
 SELECT rooms.id
   FROM public.rooms
  WHERE (rooms.kind = 'double'::public.room_kind);

DROP TYPE public.room_kind__old_15ca61c5;

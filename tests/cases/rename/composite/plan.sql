ALTER TYPE public.span RENAME TO crate;

ALTER TYPE public.spot RENAME TO "position";

ALTER TYPE public.crate RENAME ATTRIBUTE high TO top;

ALTER TYPE public."position" RENAME ATTRIBUTE lon TO longitude CASCADE;

ALTER TYPE public."position" RENAME TO spot;

ALTER TYPE public.crate RENAME TO span;

ALTER TYPE public.spot RENAME ATTRIBUTE longitude TO lon CASCADE;

ALTER TYPE public.span RENAME ATTRIBUTE top TO high;

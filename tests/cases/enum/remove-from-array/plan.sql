ALTER TABLE public.courses ALTER COLUMN days DROP DEFAULT;

ALTER TYPE public.weekday RENAME TO weekday__old_15199219;
CREATE TYPE public.weekday AS ENUM ('mon', 'tue', 'wed', 'thu', 'fri');

ALTER TABLE public.courses ALTER COLUMN days TYPE public.weekday[] USING days::text[]::public.weekday[];

ALTER TABLE public.courses ALTER COLUMN exam TYPE public.weekday USING exam::text::public.weekday;

ALTER TABLE public.courses ALTER COLUMN days SET DEFAULT '{mon,fri}'::public.weekday[];

DROP TYPE public.weekday__old_15199219;

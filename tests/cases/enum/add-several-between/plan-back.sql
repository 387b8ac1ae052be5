ALTER TABLE public.documents ALTER COLUMN stage DROP DEFAULT;

ALTER TYPE public.stage RENAME TO stage__old_4f7cfe9c;
CREATE TYPE public.stage AS ENUM ('draft', 'done');

ALTER TABLE public.documents ALTER COLUMN stage TYPE public.stage USING stage::text::public.stage;

ALTER TABLE public.documents ALTER COLUMN stage SET DEFAULT 'draft'::public.stage;

DROP TYPE public.stage__old_4f7cfe9c;

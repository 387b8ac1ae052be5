ALTER TABLE public.shirts DROP CONSTRAINT shirts_size_check;

ALTER TABLE public.shirts ALTER COLUMN size DROP DEFAULT;

ALTER TYPE public.size RENAME TO size__old_ad02438c;
CREATE TYPE public.size AS ENUM ('large', 'medium', 'small');

ALTER TABLE public.shirts ALTER COLUMN size TYPE public.size USING size::text::public.size;

ALTER TABLE public.shirts ALTER COLUMN size SET DEFAULT 'medium'::public.size;

ALTER TABLE public.shirts ADD CONSTRAINT shirts_size_check CHECK (size = ANY (ARRAY['small'::public.size, 'medium'::public.size, 'large'::public.size]));

DROP TYPE public.size__old_ad02438c;

ALTER TABLE public.answers ALTER COLUMN many DROP DEFAULT;

ALTER TABLE public.answers ALTER COLUMN one DROP DEFAULT;

ALTER TYPE public.answer RENAME TO answer__old_97b1f845;
CREATE TYPE public.answer AS ENUM ('yes', 'won''t', 'a,b', '{x}', 'back\slash', 'NULL', 'old');

ALTER TABLE public.answers ALTER COLUMN many TYPE public.answer[] USING many::text[]::public.answer[];

ALTER TABLE public.answers ALTER COLUMN one TYPE public.answer USING one::text::public.answer;

ALTER TABLE public.answers ALTER COLUMN many SET DEFAULT ARRAY['a,b'::public.answer, '{x}'::public.answer, 'NULL'::public.answer];

ALTER TABLE public.answers ALTER COLUMN one SET DEFAULT 'won''t'::public.answer;

DROP TYPE public.answer__old_97b1f845;

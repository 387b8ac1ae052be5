DROP TRIGGER notes_published ON public.notes;

DROP POLICY notes_public ON public.notes;

ALTER TABLE public.notes ALTER COLUMN visibility DROP DEFAULT;

ALTER TYPE public.visibility RENAME TO visibility__old_68a3ed90;
CREATE TYPE public.visibility AS ENUM ('public', 'internal');

ALTER TABLE public.notes ALTER COLUMN visibility TYPE public.visibility USING visibility::text::public.visibility;

ALTER TABLE public.notes ALTER COLUMN visibility SET DEFAULT 'internal'::public.visibility;

CREATE POLICY notes_public ON public.notes FOR SELECT TO pgm_reader USING (visibility = 'public'::public.visibility);

CREATE TRIGGER notes_published BEFORE UPDATE OF visibility ON public.notes FOR EACH ROW WHEN ((new.visibility = 'public'::public.visibility)) EXECUTE FUNCTION public.note_published();

DROP TYPE public.visibility__old_68a3ed90;

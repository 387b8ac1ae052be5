DROP TRIGGER files_grew ON public.files;

DROP TRIGGER files_size ON public.files;

DROP POLICY files_own ON public.files;

ALTER TABLE public.files ALTER COLUMN size TYPE bigint USING size::bigint;

CREATE POLICY files_own ON public.files TO pgm_writer USING (owner_id = 1) WITH CHECK (size < 1000);

CREATE TRIGGER files_grew AFTER UPDATE OF size ON public.files FOR EACH ROW WHEN ((new.size > old.size)) EXECUTE FUNCTION public.file_grew();
ALTER TABLE public.files DISABLE TRIGGER files_grew;

CREATE TRIGGER files_size AFTER UPDATE OF size ON public.files FOR EACH STATEMENT EXECUTE FUNCTION public.file_grew();

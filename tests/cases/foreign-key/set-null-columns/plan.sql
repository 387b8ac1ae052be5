ALTER TABLE public.notes DROP CONSTRAINT notes_author_fkey;
ALTER TABLE public.notes ADD CONSTRAINT notes_author_fkey FOREIGN KEY (tenant, author) REFERENCES public.users (tenant, id) ON DELETE SET NULL (author);

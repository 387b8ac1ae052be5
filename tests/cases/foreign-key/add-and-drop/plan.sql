ALTER TABLE public.pets DROP CONSTRAINT pets_vet_fkey;

ALTER TABLE public.pets ADD CONSTRAINT pets_owner_fkey FOREIGN KEY (owner_id) REFERENCES public.owners (id);

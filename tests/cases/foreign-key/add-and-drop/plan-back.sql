ALTER TABLE public.pets DROP CONSTRAINT pets_owner_fkey;

ALTER TABLE public.pets ADD CONSTRAINT pets_vet_fkey FOREIGN KEY (vet_id) REFERENCES public.vets (id);

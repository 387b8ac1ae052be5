ALTER TABLE public.toys ADD CONSTRAINT toys_maker_fkey FOREIGN KEY (maker_id) REFERENCES public.makers (id) NOT VALID;

ALTER TABLE public.toys VALIDATE CONSTRAINT toys_seller_fkey;

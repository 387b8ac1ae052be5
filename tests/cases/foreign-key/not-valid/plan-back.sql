ALTER TABLE public.toys DROP CONSTRAINT toys_maker_fkey;

ALTER TABLE public.toys DROP CONSTRAINT toys_seller_fkey;
ALTER TABLE public.toys ADD CONSTRAINT toys_seller_fkey FOREIGN KEY (seller_id) REFERENCES public.makers (id) NOT VALID;

ALTER TABLE public.doors DROP CONSTRAINT doors_badge_fkey;

DROP INDEX public.badges_code_idx;
CREATE UNIQUE INDEX badges_code_idx ON public.badges USING btree (code) INCLUDE (issued);

ALTER TABLE public.doors ADD CONSTRAINT doors_badge_fkey FOREIGN KEY (badge) REFERENCES public.badges (code);

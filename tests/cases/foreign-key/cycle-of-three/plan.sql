ALTER TABLE public.paper ADD CONSTRAINT paper_beats_fkey FOREIGN KEY (beats) REFERENCES public.rock (id);

ALTER TABLE public.rock ADD CONSTRAINT rock_beats_fkey FOREIGN KEY (beats) REFERENCES public.scissors (id);

ALTER TABLE public.scissors ADD CONSTRAINT scissors_beats_fkey FOREIGN KEY (beats) REFERENCES public.paper (id);

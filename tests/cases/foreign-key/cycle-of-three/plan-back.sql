ALTER TABLE public.paper DROP CONSTRAINT paper_beats_fkey;

ALTER TABLE public.rock DROP CONSTRAINT rock_beats_fkey;

ALTER TABLE public.scissors DROP CONSTRAINT scissors_beats_fkey;

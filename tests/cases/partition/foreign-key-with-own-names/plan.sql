ALTER TABLE public.m ADD CONSTRAINT all_of_m FOREIGN KEY (v) REFERENCES public.r (id);

ALTER TABLE public.m_1 RENAME CONSTRAINT all_of_m TO "One";

ALTER TABLE public.m_2_1 RENAME CONSTRAINT all_of_m TO deep;

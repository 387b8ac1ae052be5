ALTER TABLE public.t RENAME CONSTRAINT new_check TO old_check;

ALTER TABLE public.t RENAME CONSTRAINT new_exclusion TO old_exclusion;

ALTER TABLE public.t RENAME CONSTRAINT new_reference TO old_reference;

ALTER INDEX public.new_index RENAME TO old_index;

ALTER TABLE public.p RENAME CONSTRAINT p_id TO p_key;

ALTER TABLE public.t RENAME CONSTRAINT new_unique TO old_unique;

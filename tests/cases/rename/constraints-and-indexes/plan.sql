ALTER TABLE public.t RENAME CONSTRAINT old_check TO new_check;

ALTER TABLE public.t RENAME CONSTRAINT old_exclusion TO new_exclusion;

ALTER TABLE public.t RENAME CONSTRAINT old_reference TO new_reference;

ALTER INDEX public.old_index RENAME TO new_index;

ALTER TABLE public.p RENAME CONSTRAINT p_key TO p_id;

ALTER TABLE public.t RENAME CONSTRAINT old_unique TO new_unique;

ALTER TABLE public.current RENAME TO current__old_d8ca104f;

ALTER TABLE public.former RENAME TO current;

ALTER TABLE public.current__old_d8ca104f RENAME TO former;

ALTER SEQUENCE public.current_id_seq RENAME TO current_id_seq__old_7072992f;

ALTER SEQUENCE public.former_id_seq RENAME TO current_id_seq;

ALTER SEQUENCE public.current_id_seq__old_7072992f RENAME TO former_id_seq;

ALTER TABLE public.former RENAME CONSTRAINT current_pkey TO current_pkey__old_0051e6c9;

ALTER TABLE public.current RENAME CONSTRAINT former_pkey TO current_pkey;

ALTER TABLE public.former RENAME CONSTRAINT current_pkey__old_0051e6c9 TO former_pkey;

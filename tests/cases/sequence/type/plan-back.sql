ALTER SEQUENCE public.bounded AS integer;

ALTER SEQUENCE public.plain AS integer;

ALTER SEQUENCE public.small AS smallint;

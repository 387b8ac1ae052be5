ALTER SEQUENCE public.bounded AS bigint;

ALTER SEQUENCE public.plain AS bigint;

ALTER SEQUENCE public.small AS integer;

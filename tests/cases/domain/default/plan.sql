ALTER DOMAIN public.flag DROP DEFAULT;

ALTER DOMAIN public.locale SET DEFAULT 'pt'::text;

ALTER DOMAIN public.score SET DEFAULT 100;

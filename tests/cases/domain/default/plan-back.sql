ALTER DOMAIN public.flag SET DEFAULT true;

ALTER DOMAIN public.locale SET DEFAULT 'en'::text;

ALTER DOMAIN public.score DROP DEFAULT;

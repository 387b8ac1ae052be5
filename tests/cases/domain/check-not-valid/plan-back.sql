ALTER DOMAIN public.phone DROP CONSTRAINT phone_digits;
ALTER DOMAIN public.phone ADD CONSTRAINT phone_digits CHECK ((VALUE ~ '^[0-9 +]+$'::text)) NOT VALID;

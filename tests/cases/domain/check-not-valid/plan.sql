ALTER DOMAIN public.phone VALIDATE CONSTRAINT phone_digits;

ALTER DOMAIN public.tag DROP CONSTRAINT tag_form;

DROP INDEX public.codes_form_rule;

ALTER TABLE public.codes DROP CONSTRAINT codes_code_rule;

ALTER TABLE public.codes ADD CONSTRAINT codes_code_rule UNIQUE (code);

ALTER TABLE public.codes ADD CONSTRAINT codes_form_rule CHECK (code ~ '^[a-z]+$'::text);

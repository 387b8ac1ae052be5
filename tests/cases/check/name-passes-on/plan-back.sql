ALTER TABLE public.codes DROP CONSTRAINT codes_form_rule;

ALTER TABLE public.codes DROP CONSTRAINT codes_code_rule;

ALTER TABLE public.codes ADD CONSTRAINT codes_code_rule CHECK (code <> ''::text);

CREATE INDEX codes_form_rule ON public.codes USING btree (code);

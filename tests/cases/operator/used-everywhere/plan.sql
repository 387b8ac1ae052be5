SET check_function_bodies = off;

DROP VIEW public.v;

DROP POLICY p ON public.t;

DROP RULE r ON public.t;

DROP INDEX public.ti;

ALTER TABLE public.t DROP CONSTRAINT t_check;

ALTER TABLE public.t DROP COLUMN g;

DROP OPERATOR public.===(text, text);

CREATE OR REPLACE FUNCTION public.eq3(text, text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT upper($1) = upper($2)$function$;

CREATE FUNCTION public.eq4(text, text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT upper($1) = upper($2)$function$;

CREATE OPERATOR public.=== (
    FUNCTION = public.eq4,
    LEFTARG = text,
    RIGHTARG = text,
    COMMUTATOR = OPERATOR(public.===)
);

ALTER TABLE public.t ADD COLUMN g boolean GENERATED ALWAYS AS (a OPERATOR(public.===) 'x'::text) STORED;

ALTER TABLE public.t ADD CONSTRAINT t_check CHECK (a OPERATOR(public.===) b);

CREATE INDEX ti ON public.t USING btree (((a OPERATOR(public.===) b))) WHERE (a OPERATOR(public.===) 'q'::text);

CREATE RULE r AS
    ON DELETE TO public.t
   WHERE (old.a OPERATOR(public.===) 'keep'::text) DO INSTEAD NOTHING;

CREATE POLICY p ON public.t USING (a OPERATOR(public.===) (CURRENT_USER)::text);

CREATE VIEW public.v AS
 SELECT t.a,
    t.b,
    t.g
   FROM public.t
  WHERE (t.a OPERATOR(public.===) t.b);

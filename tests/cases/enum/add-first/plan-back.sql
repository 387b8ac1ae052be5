ALTER TYPE public.severity RENAME TO severity__old_bf9ea956;
CREATE TYPE public.severity AS ENUM ('warning', 'error');

ALTER TABLE public.alerts ALTER COLUMN severity TYPE public.severity USING severity::text::public.severity;

DROP TYPE public.severity__old_bf9ea956;

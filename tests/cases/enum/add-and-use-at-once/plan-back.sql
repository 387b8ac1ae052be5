DROP INDEX public.workspaces_enterprise_idx;

ALTER TABLE public.workspaces DROP CONSTRAINT workspaces_seats_check;

ALTER TABLE public.workspaces ALTER COLUMN plan DROP DEFAULT;

ALTER TYPE public.plan_kind RENAME TO plan_kind__old_b7f0f1b2;
CREATE TYPE public.plan_kind AS ENUM ('free', 'team');

ALTER TABLE public.workspaces ALTER COLUMN plan TYPE public.plan_kind USING plan::text::public.plan_kind;

ALTER TABLE public.workspaces ALTER COLUMN plan SET DEFAULT 'free'::public.plan_kind;

DROP TYPE public.plan_kind__old_b7f0f1b2;

ALTER TYPE public.plan_kind ADD VALUE 'trial' BEFORE 'free';
ALTER TYPE public.plan_kind ADD VALUE 'enterprise';

ALTER TABLE public.workspaces ALTER COLUMN plan SET DEFAULT 'trial'::public.plan_kind;

ALTER TABLE public.workspaces ADD CONSTRAINT workspaces_seats_check CHECK ((plan <> 'enterprise'::public.plan_kind) OR (seats >= 10));

CREATE INDEX workspaces_enterprise_idx ON public.workspaces USING btree (id) WHERE (plan = 'enterprise'::public.plan_kind);

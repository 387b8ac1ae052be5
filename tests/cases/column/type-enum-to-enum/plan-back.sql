ALTER TABLE public.memberships ALTER COLUMN role DROP DEFAULT;

CREATE TYPE public.old_role AS ENUM ('owner', 'guest', 'robot');

ALTER TABLE public.memberships ALTER COLUMN past TYPE public.old_role[] USING past::text[]::public.old_role[];

ALTER TABLE public.memberships ALTER COLUMN role TYPE public.old_role USING role::text::public.old_role;

ALTER TABLE public.memberships ALTER COLUMN role SET DEFAULT 'guest'::public.old_role;

ALTER TABLE public.memberships ALTER COLUMN role DROP DEFAULT;

ALTER TABLE public.memberships ALTER COLUMN past TYPE public.new_role[] USING past::text[]::public.new_role[];

ALTER TABLE public.memberships ALTER COLUMN role TYPE public.new_role USING role::text::public.new_role;

ALTER TABLE public.memberships ALTER COLUMN role SET DEFAULT 'guest'::public.new_role;

DROP TYPE public.old_role;

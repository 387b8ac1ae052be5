SET check_function_bodies = off;

ALTER TABLE public.links DROP CONSTRAINT links_slug_fkey;

ALTER TABLE public.posts DROP COLUMN slug;

DROP FUNCTION public.slug(text);
CREATE FUNCTION public.slug(title text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT lower(replace($1, ' ', '-')) $function$;

ALTER TABLE public.posts ADD COLUMN slug text GENERATED ALWAYS AS (public.slug(title)) STORED;

ALTER TABLE public.posts ADD CONSTRAINT posts_slug_key UNIQUE (slug);

ALTER TABLE public.links ADD CONSTRAINT links_slug_fkey FOREIGN KEY (slug) REFERENCES public.posts (slug);

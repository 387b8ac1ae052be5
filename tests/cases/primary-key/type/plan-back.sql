ALTER TABLE public.likes DROP CONSTRAINT likes_post_id_fkey;

ALTER TABLE public.likes DROP CONSTRAINT likes_user_id_fkey;

ALTER TABLE public.posts DROP CONSTRAINT posts_author_id_fkey;

ALTER TABLE public.likes ALTER COLUMN post_id TYPE integer USING post_id::integer;

ALTER TABLE public.likes ALTER COLUMN user_id TYPE integer USING user_id::integer;

ALTER TABLE public.posts ALTER COLUMN author_id TYPE integer USING author_id::integer;

ALTER TABLE public.posts ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.users ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.likes ADD CONSTRAINT likes_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.posts (id);

ALTER TABLE public.likes ADD CONSTRAINT likes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users (id);

ALTER TABLE public.posts ADD CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.users (id);

ALTER TABLE public.profiles ADD COLUMN email text;

ALTER TABLE public.profiles DROP COLUMN mail;

CREATE INDEX profiles_mail_idx ON public.profiles USING btree (email);

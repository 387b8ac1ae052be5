ALTER TABLE public.profiles ADD COLUMN mail text;

ALTER TABLE public.profiles DROP COLUMN email;

CREATE INDEX profiles_mail_idx ON public.profiles USING btree (mail);

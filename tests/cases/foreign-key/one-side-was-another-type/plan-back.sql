ALTER TABLE public.logins DROP CONSTRAINT logins_account_id_fkey;

ALTER TABLE public.logins ALTER COLUMN account_id TYPE integer USING account_id::integer;

ALTER TABLE public.logins ADD CONSTRAINT logins_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts (id);

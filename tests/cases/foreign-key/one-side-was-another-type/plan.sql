ALTER TABLE public.logins DROP CONSTRAINT logins_account_id_fkey;

ALTER TABLE public.logins ALTER COLUMN account_id TYPE bigint USING account_id::bigint;

ALTER TABLE public.logins ADD CONSTRAINT logins_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts (id);

ALTER TABLE public.accounts DROP CONSTRAINT accounts_parent_fkey;

ALTER TABLE public.accounts ALTER COLUMN branch DROP DEFAULT;

ALTER DOMAIN public.account_no RENAME TO account_no__old_23c00343;
CREATE DOMAIN public.account_no AS integer CONSTRAINT account_no_check CHECK ((VALUE > 0));

ALTER TABLE public.accounts ALTER COLUMN aliases TYPE public.account_no[] USING aliases::text[]::public.account_no[];

ALTER TABLE public.accounts ALTER COLUMN branch TYPE public.account_no USING branch::text::public.account_no;

ALTER TABLE public.accounts ALTER COLUMN no TYPE public.account_no USING no::text::public.account_no;

ALTER TABLE public.accounts ALTER COLUMN parent TYPE public.account_no USING parent::text::public.account_no;

ALTER TABLE public.accounts ALTER COLUMN branch SET DEFAULT 1;

ALTER TABLE public.accounts ADD CONSTRAINT accounts_parent_fkey FOREIGN KEY (parent) REFERENCES public.accounts (no);

DROP DOMAIN public.account_no__old_23c00343;

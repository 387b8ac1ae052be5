ALTER TABLE public.prices DROP CONSTRAINT prices_currency_fkey;

ALTER TYPE public.currency RENAME TO currency__old_a1fced56;
CREATE TYPE public.currency AS ENUM ('eur', 'usd');

ALTER TABLE public.prices ALTER COLUMN currency TYPE public.currency USING currency::text::public.currency;

ALTER TABLE public.rates ALTER COLUMN currency TYPE public.currency USING currency::text::public.currency;

ALTER TABLE public.prices ADD CONSTRAINT prices_currency_fkey FOREIGN KEY (currency) REFERENCES public.rates (currency) ON UPDATE CASCADE;

DROP TYPE public.currency__old_a1fced56;

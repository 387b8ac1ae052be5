ALTER DOMAIN public.price RENAME TO amount;

ALTER DOMAIN public.amount RENAME CONSTRAINT cheap TO affordable;

ALTER DOMAIN public.amount RENAME CONSTRAINT price_check TO amount_check;

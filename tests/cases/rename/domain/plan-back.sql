ALTER DOMAIN public.amount RENAME TO price;

ALTER DOMAIN public.price RENAME CONSTRAINT affordable TO cheap;

ALTER DOMAIN public.price RENAME CONSTRAINT amount_check TO price_check;

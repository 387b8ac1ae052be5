ALTER TYPE public.money_amount ALTER ATTRIBUTE value TYPE integer;

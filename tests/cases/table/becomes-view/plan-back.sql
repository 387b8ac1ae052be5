DROP VIEW public.best_days;

DROP VIEW public.daily_sales;

CREATE TABLE public.daily_sales (
    day date,
    amount bigint
);

CREATE VIEW public.best_days AS
 SELECT daily_sales.day
   FROM public.daily_sales
  WHERE (daily_sales.amount > 1000);

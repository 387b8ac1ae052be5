DROP VIEW public.best_days;

DROP TABLE public.daily_sales;

CREATE VIEW public.daily_sales AS
 SELECT sales.day,
    sum(sales.amount) AS amount
   FROM public.sales
  GROUP BY sales.day;

CREATE VIEW public.best_days AS
 SELECT daily_sales.day
   FROM public.daily_sales
  WHERE (daily_sales.amount > 1000);

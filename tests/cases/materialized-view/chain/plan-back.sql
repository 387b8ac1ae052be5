DROP MATERIALIZED VIEW public.top_shops;

DROP MATERIALIZED VIEW public.shop_sales;

ALTER TABLE public.sales ALTER COLUMN amount TYPE integer USING amount::integer;

CREATE MATERIALIZED VIEW public.shop_sales AS
 SELECT sales.shop,
    sum(sales.amount) AS amount
   FROM public.sales
  GROUP BY sales.shop;

CREATE UNIQUE INDEX shop_sales_key ON public.shop_sales USING btree (shop);

CREATE MATERIALIZED VIEW public.top_shops AS
 SELECT shop_sales.shop
   FROM public.shop_sales
  WHERE (shop_sales.amount > 1000);

CREATE INDEX top_shops_idx ON public.top_shops USING btree (shop);

DROP VIEW public.dear_items;

DROP VIEW public.item_prices;
CREATE VIEW public.item_prices AS
 SELECT items.id,
    items.price AS eur
   FROM public.items;

CREATE VIEW public.dear_items AS
 SELECT item_prices.id
   FROM public.item_prices
  WHERE (item_prices.eur > (100)::numeric);

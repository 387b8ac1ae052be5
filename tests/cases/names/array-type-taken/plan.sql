CREATE TYPE public._item AS ENUM ('a');

CREATE TABLE public._orders (
    id integer NOT NULL,
    copies public.orders[],
    CONSTRAINT _orders_pkey PRIMARY KEY (id)
);

ALTER TABLE public.carts ADD COLUMN more public._item[];

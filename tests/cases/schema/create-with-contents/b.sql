CREATE TABLE public.customers (
    id integer PRIMARY KEY,
    name text NOT NULL
);
CREATE SCHEMA billing;
CREATE TABLE billing.invoices (
    id integer PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES public.customers (id),
    total numeric(10,2) NOT NULL
);
CREATE VIEW billing.totals AS
    SELECT customer_id, sum(total) AS total FROM billing.invoices GROUP BY customer_id;

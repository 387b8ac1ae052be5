CREATE SCHEMA billing;

CREATE TABLE billing.invoices (
    id integer NOT NULL,
    customer_id integer NOT NULL,
    total numeric(10,2) NOT NULL,
    CONSTRAINT invoices_pkey PRIMARY KEY (id)
);

ALTER TABLE billing.invoices ADD CONSTRAINT invoices_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers (id);

CREATE VIEW billing.totals AS
 SELECT invoices.customer_id,
    sum(invoices.total) AS total
   FROM billing.invoices
  GROUP BY invoices.customer_id;

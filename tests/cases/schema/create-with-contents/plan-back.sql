DROP VIEW billing.totals;

DROP TABLE billing.invoices;

DROP SCHEMA billing;

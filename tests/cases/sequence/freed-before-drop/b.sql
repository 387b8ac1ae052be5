CREATE SEQUENCE invoices_no_seq AS integer;
CREATE TABLE credit_notes (no integer PRIMARY KEY DEFAULT nextval('invoices_no_seq'), total numeric);

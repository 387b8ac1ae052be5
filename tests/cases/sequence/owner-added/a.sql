-- Ownership ties the sequence to the column without touching either.
CREATE SEQUENCE order_seq;
CREATE TABLE orders (id bigint PRIMARY KEY DEFAULT nextval('order_seq'), note text);

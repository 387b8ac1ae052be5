CREATE SEQUENCE order_seq;
CREATE TABLE orders (id bigint PRIMARY KEY DEFAULT nextval('order_seq'), note text);
ALTER SEQUENCE order_seq OWNED BY orders.id;

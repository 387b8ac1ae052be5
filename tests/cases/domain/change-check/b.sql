CREATE DOMAIN sku AS text CONSTRAINT sku_form CHECK (VALUE ~ '^[A-Z]{2,3}-[0-9]+$');
CREATE TABLE stock (sku sku PRIMARY KEY, pieces integer);
COMMENT ON CONSTRAINT sku_form ON DOMAIN sku IS 'three letters, a number';

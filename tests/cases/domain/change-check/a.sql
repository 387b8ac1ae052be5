-- A changed check of the same name is dropped and added; the columns of the domain are not touched.
CREATE DOMAIN sku AS text CONSTRAINT sku_form CHECK (VALUE ~ '^[A-Z]{3}-[0-9]+$');
CREATE TABLE stock (sku sku PRIMARY KEY, pieces integer);
COMMENT ON CONSTRAINT sku_form ON DOMAIN sku IS 'three letters, a number';

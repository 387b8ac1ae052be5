CREATE TABLE parts (weight integer, width integer);
ALTER TABLE parts ADD CONSTRAINT heavy CHECK (weight > 0);
ALTER TABLE parts ADD CONSTRAINT "Wide" CHECK (width > 0) NOT ENFORCED;
COMMENT ON CONSTRAINT heavy ON parts IS 'sometime';

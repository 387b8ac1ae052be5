-- Whether a check is enforced cannot be altered; rows that break it may be there when it is not.
CREATE TABLE parts (weight integer, width integer);
ALTER TABLE parts ADD CONSTRAINT heavy CHECK (weight > 0) NOT ENFORCED;
ALTER TABLE parts ADD CONSTRAINT "Wide" CHECK (width > 0);
COMMENT ON CONSTRAINT heavy ON parts IS 'sometime';

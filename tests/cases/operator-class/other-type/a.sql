-- An operator class changes what it is for: default, storage, family.
CREATE OPERATOR FAMILY numbers USING btree;
CREATE OPERATOR CLASS by_sign FOR TYPE integer USING btree FAMILY numbers AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE n (a integer, b bigint);
CREATE INDEX n_a ON n (a by_sign);

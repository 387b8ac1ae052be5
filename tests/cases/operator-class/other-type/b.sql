CREATE OPERATOR FAMILY numbers USING btree;
CREATE OPERATOR CLASS by_sign FOR TYPE bigint USING btree FAMILY numbers AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint8cmp(bigint, bigint);
CREATE TABLE n (a integer, b bigint);
CREATE INDEX n_b ON n (b by_sign);

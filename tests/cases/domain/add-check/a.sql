-- A check added to a domain in use is proved against every column that has it.
CREATE DOMAIN percent AS numeric(5,2);
CREATE TABLE discounts (id integer PRIMARY KEY, rate percent NOT NULL);

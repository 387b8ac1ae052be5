-- A table of a type goes while attributes of the type are altered, added and dropped.
CREATE TYPE reading AS (at date, good boolean, "Value" bigint);
CREATE TABLE readings OF reading;
CREATE TABLE neighbours (n integer);

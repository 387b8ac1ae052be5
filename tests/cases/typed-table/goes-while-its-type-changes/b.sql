CREATE TYPE reading AS (at date, "Value" integer, unit text);
CREATE TABLE neighbours (n integer);

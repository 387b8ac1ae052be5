CREATE TYPE unit AS ENUM ('kg', 'g');
CREATE DOMAIN base_unit AS unit CHECK (VALUE <> 'g');
CREATE TYPE measure AS (amount numeric, unit unit);
CREATE TABLE ingredients (id integer PRIMARY KEY, bought base_unit, used measure);

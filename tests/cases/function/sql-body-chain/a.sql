-- Parsed bodies depend on each other and on tables; names sort against the order they need.
CREATE TABLE numbers (n integer PRIMARY KEY);
CREATE FUNCTION c_all() RETURNS bigint LANGUAGE sql STABLE RETURN (SELECT count(*) FROM numbers);
CREATE FUNCTION b_half() RETURNS bigint LANGUAGE sql STABLE RETURN c_all() / 2;
CREATE FUNCTION a_quarter() RETURNS bigint LANGUAGE sql STABLE RETURN b_half() / 2;

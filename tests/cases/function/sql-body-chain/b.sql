CREATE TABLE numbers (n integer PRIMARY KEY, odd boolean);
CREATE FUNCTION c_all(only_odd boolean) RETURNS bigint
    LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM numbers WHERE NOT only_odd OR odd; END;
CREATE FUNCTION b_half() RETURNS bigint LANGUAGE sql STABLE RETURN c_all(false) / 2;
CREATE FUNCTION a_quarter() RETURNS bigint LANGUAGE sql STABLE RETURN b_half() / 2;

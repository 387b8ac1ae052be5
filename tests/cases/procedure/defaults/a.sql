-- A procedure may be given a default by replacing it, but not lose one.
CREATE PROCEDURE put(a integer, b integer) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE "Take Out"(a integer, b integer DEFAULT 2) LANGUAGE sql AS 'SELECT 1';
COMMENT ON PROCEDURE "Take Out" IS 'out';

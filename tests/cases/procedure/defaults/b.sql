CREATE PROCEDURE put(a integer, b integer DEFAULT 5) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE "Take Out"(a integer, b integer) LANGUAGE sql AS 'SELECT 1';
COMMENT ON PROCEDURE "Take Out" IS 'out';

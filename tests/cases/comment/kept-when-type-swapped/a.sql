-- Types that are swapped for new ones of the same name keep their comments, and so do the columns that have them.
CREATE TYPE pace AS ENUM ('slow', 'fast', 'warp');
CREATE DOMAIN gear AS smallint CHECK (VALUE > 0);
CREATE TABLE bikes (id integer PRIMARY KEY, pace pace, gear gear);
COMMENT ON TYPE pace IS 'on level ground';
COMMENT ON DOMAIN gear IS 'counted from one';
COMMENT ON COLUMN bikes.pace IS 'typical';
COMMENT ON COLUMN bikes.gear IS 'highest';

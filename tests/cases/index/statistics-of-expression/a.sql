-- A statistics target hangs on the index's expression column and is lost when the index is rebuilt.
CREATE TABLE bids (id integer PRIMARY KEY, price numeric, fee numeric);
CREATE INDEX bids_total_idx ON bids ((price + fee), id);
CREATE INDEX bids_net_idx ON bids ((price - fee));
ALTER INDEX bids_net_idx ALTER COLUMN 1 SET STATISTICS 400;

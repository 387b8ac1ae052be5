CREATE TABLE bids (id integer PRIMARY KEY, price numeric, fee numeric);
CREATE INDEX bids_total_idx ON bids ((price + fee), id);
ALTER INDEX bids_total_idx ALTER COLUMN 1 SET STATISTICS 250;
CREATE INDEX bids_net_idx ON bids ((price - fee)) WHERE price > 0;
ALTER INDEX bids_net_idx ALTER COLUMN 1 SET STATISTICS 400;

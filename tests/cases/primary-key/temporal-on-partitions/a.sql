-- Keys without overlaps on a partitioned table reach the partitions by themselves: PostgreSQL can attach no index of theirs.
CREATE EXTENSION btree_gist;
CREATE TABLE stays (hotel text NOT NULL) PARTITION BY LIST (hotel);
CREATE TABLE stays_a PARTITION OF stays FOR VALUES IN ('a');
CREATE TABLE stays_more PARTITION OF stays DEFAULT;

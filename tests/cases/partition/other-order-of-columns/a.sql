-- A partition with its columns in another order cannot be made by PARTITION OF.
CREATE TABLE m (id integer NOT NULL, v text) PARTITION BY RANGE (id);

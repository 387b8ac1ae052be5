-- The foreign key of a partitioned table is not valid, a partition's part of it is: validated there, made anew for the whole on the way back.
CREATE TABLE other (id int PRIMARY KEY);
CREATE TABLE m (id int NOT NULL, v int) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (10) TO (20);
ALTER TABLE m ADD CONSTRAINT m_v_fkey FOREIGN KEY (v) REFERENCES other NOT VALID;

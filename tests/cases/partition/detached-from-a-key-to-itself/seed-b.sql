INSERT INTO parts SELECT i, i FROM generate_series(1, 50) i;
INSERT INTO parts_2 SELECT i FROM generate_series(101, 150) i;

INSERT INTO m_1 SELECT i FROM generate_series(1, 99) i;
INSERT INTO m_2 SELECT i FROM generate_series(100, 150) i;

INSERT INTO m_old SELECT i, i FROM generate_series(1, 50) i;

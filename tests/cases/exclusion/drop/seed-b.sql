INSERT INTO rooms SELECT i, int4range(i, i + 1) FROM generate_series(1, 20) i;

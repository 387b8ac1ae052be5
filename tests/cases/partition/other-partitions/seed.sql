INSERT INTO m SELECT i, '2020-01-01'::date + i * 10 FROM generate_series(1, 150) i;

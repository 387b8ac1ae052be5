INSERT INTO m SELECT i, i, 'z', 'gone' FROM generate_series(1, 150) i;

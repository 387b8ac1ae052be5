INSERT INTO former (x) SELECT n FROM generate_series(1, 9) n; INSERT INTO current (y) VALUES (7);

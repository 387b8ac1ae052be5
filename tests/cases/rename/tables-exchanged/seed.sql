INSERT INTO current (x) SELECT n FROM generate_series(1, 9) n; INSERT INTO former (y) VALUES (7);

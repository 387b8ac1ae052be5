INSERT INTO m SELECT i, CASE i % 3 WHEN 0 THEN 'a' ELSE 'z' END FROM generate_series(0,19) i;

INSERT INTO countries VALUES ('pt', 'Portugal'), ('de', 'Germany');
INSERT INTO cities VALUES (1, 'pt'), (2, 'de');

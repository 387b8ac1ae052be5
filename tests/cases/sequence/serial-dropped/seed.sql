INSERT INTO imports (file) VALUES ('a.csv'), ('b.csv');

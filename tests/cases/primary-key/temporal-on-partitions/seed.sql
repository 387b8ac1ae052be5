INSERT INTO stays VALUES ('a'), ('b');

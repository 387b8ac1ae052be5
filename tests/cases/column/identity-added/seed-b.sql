INSERT INTO nodes (name) VALUES ('a'), ('b');
INSERT INTO edges (label) VALUES ('a-b');

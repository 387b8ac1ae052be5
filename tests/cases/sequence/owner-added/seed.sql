INSERT INTO orders (note) VALUES ('first'), ('second');

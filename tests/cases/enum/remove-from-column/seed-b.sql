INSERT INTO payments (state, amount) VALUES ('pending', 10), ('settled', 20.5);

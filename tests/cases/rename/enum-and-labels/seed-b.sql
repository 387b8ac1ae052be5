INSERT INTO people VALUES (1, 'unhappy', '{unhappy,happy}'), (2, NULL, NULL);

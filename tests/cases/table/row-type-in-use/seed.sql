INSERT INTO quotes VALUES (1, 9.5, 9);
INSERT INTO quote_history VALUES ('2024-01-01', '(1,9,8.5)', 3);

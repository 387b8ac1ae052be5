INSERT INTO quotes VALUES (1, 9.5, 'feed');
INSERT INTO quote_history VALUES ('2024-01-01', '(1,9,feed)', 3);

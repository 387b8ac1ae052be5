INSERT INTO books (isbn, title, copies) VALUES ('9780000000001', 'Emma', 3), ('9780000000002', 'Ulysses', 1);
INSERT INTO members (name, card) VALUES ('Ada', 1001), ('Grace', NULL);
INSERT INTO loans VALUES (1, 1, '2024-01-01', 'late'), (2, 2, '2024-02-01', 'back');

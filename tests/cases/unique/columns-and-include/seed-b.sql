INSERT INTO cards VALUES (1, 1, 'ace', 'a.png'), (2, 1, 'king', NULL), (3, 2, 'ace', 'b.png');

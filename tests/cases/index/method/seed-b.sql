INSERT INTO samples VALUES (1, '2024-01-01 00:00+00', '{"a": 1}', '{x,y}', 'k', '(1,1),(0,0)');

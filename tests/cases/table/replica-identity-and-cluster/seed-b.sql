INSERT INTO feeds VALUES (1, 'https://a.example', '2024-01-01'), (2, 'https://b.example', NULL);

INSERT INTO links VALUES (1, 'a', 'https://a.example'), (2, 'b', 'https://b.example');

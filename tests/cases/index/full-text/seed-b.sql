INSERT INTO articles (id, title, body) VALUES (1, 'Running', 'shoes'), (2, 'Walking', NULL);

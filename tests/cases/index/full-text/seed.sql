INSERT INTO articles VALUES (1, 'Running', 'shoes'), (2, 'Walking', NULL);

INSERT INTO parts VALUES (1, 'AX-100', 'AX'), (2, 'BY-7', NULL);

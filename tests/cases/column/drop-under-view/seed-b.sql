INSERT INTO employees VALUES (1, 'Ada', 5000);

INSERT INTO audit VALUES (1);
INSERT INTO departments VALUES (1, NULL);
INSERT INTO employees VALUES (1, 1);
UPDATE departments SET head_id = 1;

INSERT INTO exams VALUES (1, 'A', 1), (2, 'BB', DEFAULT);

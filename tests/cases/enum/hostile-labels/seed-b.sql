INSERT INTO answers VALUES (1, 'back\slash', ARRAY['won''t', 'NULL', 'back\slash']::answer[]), (2, 'yes', NULL);

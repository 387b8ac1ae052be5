INSERT INTO boxes VALUES (1, '(10,20)', 'small'), (2, NULL, 'none');

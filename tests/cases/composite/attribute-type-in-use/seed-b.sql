INSERT INTO boxes VALUES (1, '(10.0,20.0)', 'small'), (2, NULL, 'none');

INSERT INTO courses VALUES (1, '{tue,thu}', 'fri'), (2, DEFAULT, NULL), (3, '{}', 'mon');

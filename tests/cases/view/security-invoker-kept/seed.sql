INSERT INTO salaries VALUES (1, 'ada', 5000);

INSERT INTO employees VALUES (1, 'Ada', 3), (2, 'Grace', 4);
INSERT INTO payslips (employee_id, month, grade, extras) VALUES
    (1, '2024-01-01', 3, ARRAY['(bonus,100.00,t)']::pay_item[]), (2, '2024-01-01', 4, NULL);

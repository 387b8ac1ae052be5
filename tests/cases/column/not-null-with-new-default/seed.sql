INSERT INTO vouchers VALUES (1, '10.00'), (2, '25.50');

INSERT INTO couriers VALUES (1, '(52.5,13.4)', ARRAY['(1,2)', '(3,4)']::geo_point[]), (2, NULL, NULL);

SELECT nextval('"Step By"'), nextval('up'), nextval('small'), nextval('same') FROM generate_series(1, 3);

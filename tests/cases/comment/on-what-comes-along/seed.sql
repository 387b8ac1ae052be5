INSERT INTO items VALUES (1, '[1,3)', '{[1,3),[5,7)}'), (2, NULL, NULL);

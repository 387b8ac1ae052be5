INSERT INTO tenants VALUES (1, 'Example.org'), (2, NULL);

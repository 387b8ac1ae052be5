INSERT INTO tenants VALUES (1), (2);

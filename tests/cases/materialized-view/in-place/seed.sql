INSERT INTO temps VALUES ('Faro', '2024-08-01', 38.5), ('Faro', '2024-08-02', 39);

INSERT INTO "My Tree" SELECT i, 'x' FROM generate_series(1, 50) i;

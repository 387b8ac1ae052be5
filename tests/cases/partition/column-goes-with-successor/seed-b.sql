INSERT INTO "My Tree" SELECT i FROM generate_series(1, 50) i;

INSERT INTO "S x"."M ""q" SELECT i, 'x' FROM generate_series(1,50) i;

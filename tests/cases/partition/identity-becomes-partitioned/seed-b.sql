INSERT INTO "My Table" (v) SELECT i FROM generate_series(1, 50) i;

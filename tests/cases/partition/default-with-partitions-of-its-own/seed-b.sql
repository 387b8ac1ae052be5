INSERT INTO m SELECT k, i FROM unnest(ARRAY['a','b','c','d','e',NULL]) k, generate_series(0,19) i;

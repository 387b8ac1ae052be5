INSERT INTO events SELECT i, '2025-03-01'::date + i, 'k' FROM generate_series(1, 20) i;

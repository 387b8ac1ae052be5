INSERT INTO ports VALUES (1, ROW(ROW(53.5, 'north')::latitude, 9.9)::coordinates);

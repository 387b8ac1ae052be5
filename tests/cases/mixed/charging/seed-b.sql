INSERT INTO public.meta VALUES ('version', '1');
INSERT INTO grid.stations (name, power) VALUES ('Market', 22);
INSERT INTO grid.sessions (station_id, plug, during, tariff) VALUES (1, 'ccs', '[2024-01-01 00:00+00,)', '(0.49,EUR)');

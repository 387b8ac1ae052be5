INSERT INTO stars VALUES (1, 'Vega', 0.03), (2, 'Mizar', 2.2);

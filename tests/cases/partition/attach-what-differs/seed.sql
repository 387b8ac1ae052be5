INSERT INTO m_1 VALUES (1, 'a');
INSERT INTO m_2 VALUES (11, 'a', 22, 2);
INSERT INTO m_3 (id, v, w) VALUES (21, 'a', 2);

INSERT INTO hits VALUES ('/', '2024-01-01 00:00+00'), ('/', '2024-01-02 00:00+00');
INSERT INTO page_hits VALUES ('/', 2);

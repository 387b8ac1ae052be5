INSERT INTO "Stays" VALUES (1, '2026-01-01', 1, 'a'), (1, '2026-01-02', 2, NULL);

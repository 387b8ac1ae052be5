INSERT INTO "Odd Jobs" VALUES (1, 'a', 9);

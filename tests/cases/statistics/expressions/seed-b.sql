INSERT INTO "Stats"."People" VALUES (1, 'Ann', '1990-02-28'), (2, NULL, NULL);

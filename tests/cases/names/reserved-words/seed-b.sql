INSERT INTO "order" VALUES (1, 'x', DEFAULT, NULL, 'v');
INSERT INTO "table" VALUES (1, 'one'), (NULL, NULL);

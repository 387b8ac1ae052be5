INSERT INTO "order" VALUES (1, 'x', DEFAULT, 'v');
INSERT INTO "table" VALUES (1, 'one'), (NULL, NULL);

INSERT INTO "Odd.Place"."New=One" VALUES (1, 'x'), (2, NULL);

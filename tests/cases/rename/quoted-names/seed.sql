INSERT INTO "Odd.Place"."Old ""One""" VALUES (1, 'x'), (2, NULL);

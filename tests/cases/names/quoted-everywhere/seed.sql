INSERT INTO "My Shop"."Order.Items" VALUES (1, 'bolt', 'New'), (2, 'nut', DEFAULT);

INSERT INTO straße VALUES (1, 'ja');
INSERT INTO "東京" VALUES ('渋谷', 1);

INSERT INTO parks VALUES (1);
INSERT INTO "äääääääääääääääääääääääääääääää" ("ööööööööööööööööööööööööööööööö") VALUES (1);

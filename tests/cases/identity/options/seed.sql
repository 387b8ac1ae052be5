INSERT INTO "Tickets" (note) VALUES ('a'), (NULL);

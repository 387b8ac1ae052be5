-- Keywords as names: reserved ones need quotes everywhere, others only in some places.
CREATE TABLE "order" ("user" integer PRIMARY KEY, "select" text, "default" integer DEFAULT 1, value text);
CREATE TABLE "table" ("check" integer, "desc" text);
CREATE INDEX "index" ON "order" ("select");

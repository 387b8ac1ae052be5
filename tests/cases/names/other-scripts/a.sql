-- Names in other scripts: lower-casing and cutting by bytes must both keep off them.
CREATE TABLE straße (größe integer, "Ärger" text);
CREATE TABLE "東京" ("名前" text, "🦆" integer);
CREATE INDEX "🦆_idx" ON "東京" ("🦆");
CREATE TYPE "цвет" AS ENUM ('красный', 'синий');

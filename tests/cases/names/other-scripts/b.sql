CREATE TABLE straße (größe bigint, "Ärger" text, "ÄRGER" text);
CREATE TABLE "東京" ("名前" text NOT NULL, "🦆" integer);
CREATE INDEX "🦆_idx" ON "東京" ("🦆", "名前");
CREATE TYPE "цвет" AS ENUM ('красный', 'зелёный', 'синий');
ALTER TABLE "東京" ADD COLUMN "цвет" "цвет";

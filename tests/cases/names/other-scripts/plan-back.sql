DROP INDEX public."🦆_idx";

ALTER TABLE public."straße" ALTER COLUMN "größe" TYPE integer USING "größe"::integer;

ALTER TABLE public."東京" ALTER COLUMN "名前" DROP NOT NULL;

CREATE INDEX "🦆_idx" ON public."東京" USING btree ("🦆");

ALTER TABLE public."straße" DROP COLUMN "ÄRGER";

ALTER TABLE public."東京" DROP COLUMN "цвет";

DROP TYPE public."цвет";
CREATE TYPE public."цвет" AS ENUM ('красный', 'синий');

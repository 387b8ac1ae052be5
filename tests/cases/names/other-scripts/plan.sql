ALTER TYPE public."цвет" ADD VALUE 'зелёный' BEFORE 'синий';

DROP INDEX public."🦆_idx";

ALTER TABLE public."straße" ALTER COLUMN "größe" TYPE bigint USING "größe"::bigint;

ALTER TABLE public."straße" ADD COLUMN "ÄRGER" text;

ALTER TABLE public."東京" ADD COLUMN "цвет" public."цвет";

ALTER TABLE public."東京" ALTER COLUMN "名前" SET NOT NULL;

CREATE INDEX "🦆_idx" ON public."東京" USING btree ("🦆", "名前");

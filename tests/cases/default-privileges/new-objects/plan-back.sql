DROP VIEW app.more;

DROP FUNCTION "Odd Name".three();

DROP FUNCTION "Odd Name".two();

DROP FUNCTION app.one();

DROP TABLE app.automatic;

DROP TABLE app.plain;

DROP DOMAIN "Odd Name".positive;

DROP TYPE "Odd Name".mood;

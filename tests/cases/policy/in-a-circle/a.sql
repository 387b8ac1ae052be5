-- Who sees a crew depends on its ships, and the other way round: the policies go before the tables do, which lose
-- nothing else on the way.
CREATE TABLE crews (id serial PRIMARY KEY, ship integer, size integer DEFAULT 5);
CREATE TABLE "Ships" (id serial PRIMARY KEY, harbour text);
CREATE VIEW crews_ashore AS SELECT id, ship FROM crews WHERE size > 3;
CREATE VIEW ships_in AS SELECT id, harbour FROM "Ships" WHERE harbour IS NOT NULL;
CREATE POLICY of_ships_in ON crews USING (ship IN (SELECT id FROM ships_in));
CREATE POLICY "With Crew" ON "Ships" USING (EXISTS (SELECT FROM crews_ashore c WHERE c.ship = "Ships".id));

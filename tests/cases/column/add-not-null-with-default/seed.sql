INSERT INTO subscriptions VALUES (1), (2);

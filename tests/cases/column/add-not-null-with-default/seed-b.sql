INSERT INTO subscriptions VALUES (1, 3, 'team', '2024-01-01 00:00+00', '{a}');

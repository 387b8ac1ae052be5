INSERT INTO webhooks VALUES (1, '{"a":1}', '{"h":"x"}'), (2, DEFAULT, NULL);

INSERT INTO shipments VALUES (1, 'sent', 'DHL'), (2, 'packed', NULL);

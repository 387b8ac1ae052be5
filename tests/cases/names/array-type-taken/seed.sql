INSERT INTO carts VALUES (1, ARRAY['(1)']::item[], NULL);

CREATE TABLE items (id integer PRIMARY KEY, price numeric);
CREATE VIEW item_prices AS SELECT id, price AS eur FROM items;
CREATE VIEW dear_items AS SELECT id FROM item_prices WHERE eur > 100;

-- A column gets another name: PostgreSQL offers no replacement, and the view above reads the new name.
CREATE TABLE items (id integer PRIMARY KEY, price numeric);
CREATE VIEW item_prices AS SELECT id, price AS amount FROM items;
CREATE VIEW dear_items AS SELECT id FROM item_prices WHERE amount > 100;

INSERT INTO categories (name) VALUES ('tools'), ('toys');
INSERT INTO products (category_id, name, price, status, legacy_code) VALUES
    (1, 'hammer', 19.90, 'active', 'H1'), (1, 'saw', 24, 'retired', NULL), (NULL, 'kite', 9.5, 'active', 'K');
INSERT INTO orders (product_id, pieces, created) VALUES (1, 2, '2024-01-05 10:00'), (3, 1, '2024-01-06 11:30');

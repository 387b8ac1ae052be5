INSERT INTO categories (name) VALUES ('tools'), ('toys');
INSERT INTO products (category_id, name, price, status) VALUES
    (1, 'hammer', 19.90, 'active'), (1, 'saw', 24, 'retired'), (NULL, 'kite', 9.5, 'draft');
INSERT INTO orders (product_id, pieces, created) VALUES (1, 2, '2024-01-05 10:00+00');
INSERT INTO product_tags VALUES (1, 'steel');

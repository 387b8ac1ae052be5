-- The column becomes wider as it is renamed; its sequence goes on counting.
CREATE TABLE orders (number serial PRIMARY KEY);

-- The name passes from a table to a view; other objects keep reading it by that name.
CREATE TABLE sales (day date, amount integer);
CREATE TABLE daily_sales (day date, amount bigint);
CREATE VIEW best_days AS SELECT day FROM daily_sales WHERE amount > 1000;

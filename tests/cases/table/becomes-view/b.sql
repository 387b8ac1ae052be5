CREATE TABLE sales (day date, amount integer);
CREATE VIEW daily_sales AS SELECT day, sum(amount) AS amount FROM sales GROUP BY day;
CREATE VIEW best_days AS SELECT day FROM daily_sales WHERE amount > 1000;

-- One partition of several, attached by hand.
CREATE TABLE log (at date NOT NULL, line text) PARTITION BY RANGE (at);
CREATE TABLE log_old PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2025-01-01');
CREATE TABLE log_rest PARTITION OF log DEFAULT;

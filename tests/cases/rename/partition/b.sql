CREATE TABLE log (at date NOT NULL, line text) PARTITION BY RANGE (at);
-- pgmend: renamed-from log_old
CREATE TABLE log_until_2025 PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2025-01-01');
CREATE TABLE log_rest PARTITION OF log DEFAULT;

-- A column of a partitioned table: its partitions follow.
CREATE TABLE events (at date NOT NULL, kind text, n integer CHECK (n > 0)) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX at_kind ON events (at, kind);

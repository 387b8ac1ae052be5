-- pgmend: renamed-from events
CREATE TABLE happenings (
    -- pgmend: renamed-from at
    day date NOT NULL,
    kind text,
    n integer CHECK (n > 0)
) PARTITION BY RANGE (day);
CREATE TABLE events_2025 PARTITION OF happenings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX at_kind ON happenings (day, kind);

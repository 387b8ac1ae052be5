CREATE TABLE logs (id bigint, line text) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
CREATE TABLE blobs (id bigint, body bytea) WITH (toast.autovacuum_vacuum_threshold = 500);

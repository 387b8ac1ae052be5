-- Parameters are set, changed and reset one by one, those of the TOAST table among them.
CREATE TABLE logs (id bigint, line text) WITH (fillfactor = 90, autovacuum_enabled = false);
CREATE TABLE blobs (id bigint, body bytea) WITH (toast.autovacuum_enabled = false, parallel_workers = 2);

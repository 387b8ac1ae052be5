-- Names of the greatest length: what PostgreSQL cuts to make room for "_pkey" or "_seq" has to be read, not computed.
CREATE TABLE a23456789_123456789_123456789_123456789_123456789_123456789_abc (
    id serial PRIMARY KEY,
    b23456789_123456789_123456789_123456789_123456789_123456789_abc integer
);

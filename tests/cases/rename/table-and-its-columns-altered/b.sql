-- pgmend: renamed-from jobs
CREATE TABLE tasks (
    id bigint PRIMARY KEY,
    -- pgmend: renamed-from state
    status varchar(20) DEFAULT 'open',
    -- pgmend: renamed-from tries
    attempts integer,
    due date
);

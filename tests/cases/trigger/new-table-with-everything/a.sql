-- Table, function on its row, trigger in a state, all new: the function's body names the table that has the trigger.
CREATE TABLE base (
    id integer PRIMARY KEY
);

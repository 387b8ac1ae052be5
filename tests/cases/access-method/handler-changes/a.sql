-- Another handler is another method: what uses it is made anew, too. Its kind cannot be altered either.
CREATE ACCESS METHOD "Tree" TYPE INDEX HANDLER bthandler;
CREATE OPERATOR CLASS tree_ops DEFAULT FOR TYPE integer USING "Tree" AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE ACCESS METHOD either TYPE INDEX HANDLER bthandler;
CREATE ACCESS METHOD spare TYPE INDEX HANDLER bthandler;
COMMENT ON ACCESS METHOD spare IS 'kept';
CREATE TABLE t (id integer);

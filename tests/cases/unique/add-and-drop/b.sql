CREATE TABLE coupons (
    id integer PRIMARY KEY,
    code text NOT NULL,
    batch integer,
    CONSTRAINT coupons_code_key UNIQUE (code)
);

-- Distribution of vector stores and templates between accounts.

create table fluxcore_marketplace_listings (
    id uuid primary key default gen_random_uuid(),
    seller_account_id uuid not null references accounts (id) on delete cascade,
    vector_store_id uuid references fluxcore_vector_stores (id) on delete cascade,
    template_id uuid references templates (id) on delete cascade,
    title varchar(255) not null,
    description text,
    price_cents integer not null default 0 check (price_cents >= 0),
    currency varchar(3) not null default 'USD',
    status varchar(20) not null default 'draft',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint fluxcore_marketplace_listings_one_item_check
        check (num_nonnulls(vector_store_id, template_id) = 1)
);

create index fluxcore_marketplace_listings_seller_account_id_idx
    on fluxcore_marketplace_listings (seller_account_id);
create index fluxcore_marketplace_listings_vector_store_id_idx
    on fluxcore_marketplace_listings (vector_store_id);
create index fluxcore_marketplace_listings_template_id_idx
    on fluxcore_marketplace_listings (template_id);

create table fluxcore_marketplace_reviews (
    id uuid primary key default gen_random_uuid(),
    listing_id uuid not null references fluxcore_marketplace_listings (id) on delete cascade,
    reviewer_account_id uuid not null references accounts (id) on delete cascade,
    rating smallint not null check (rating between 1 and 5),
    comment text,
    created_at timestamptz not null default now(),
    unique (listing_id, reviewer_account_id)
);

create index fluxcore_marketplace_reviews_reviewer_account_id_idx
    on fluxcore_marketplace_reviews (reviewer_account_id);

create table fluxcore_marketplace_subscriptions (
    id uuid primary key default gen_random_uuid(),
    listing_id uuid not null references fluxcore_marketplace_listings (id) on delete cascade,
    subscriber_account_id uuid not null references accounts (id) on delete cascade,
    status varchar(20) not null default 'active',
    started_at timestamptz not null default now(),
    cancelled_at timestamptz,
    unique (listing_id, subscriber_account_id)
);

create index fluxcore_marketplace_subscriptions_subscriber_account_id_idx
    on fluxcore_marketplace_subscriptions (subscriber_account_id);

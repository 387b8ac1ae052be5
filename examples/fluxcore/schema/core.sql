-- People, accounts and the messages between them.
--
-- inferred, here and in every file of this directory: the platform's notes name the tables and
-- say what each is for, but give no definition. Columns marked "documented" are named there; the
-- others are what the table's purpose needs. Keys follow the one pattern the notes show:
-- id uuid primary key default gen_random_uuid().

create table users (
    id uuid primary key default gen_random_uuid(),
    email varchar(255) not null unique,
    password_hash varchar(255) not null,
    name varchar(100),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table accounts (
    id uuid primary key default gen_random_uuid(),
    owner_user_id uuid not null references users (id) on delete cascade,
    username varchar(100) not null unique,
    display_name varchar(255) not null,
    account_type varchar(20) not null default 'personal',
    alias varchar(100), -- documented: the name shown in a given context
    profile jsonb not null default '{}'::jsonb,
    is_private boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index accounts_owner_user_id_idx on accounts (owner_user_id);

-- Whoever can send or receive a message: an account, or an extension acting in its place.
create table actors (
    id uuid primary key default gen_random_uuid(),
    account_id uuid references accounts (id) on delete cascade,
    actor_type varchar(20) not null default 'account', -- documented
    -- documented, and inferred: it points at an installation.
    extension_id uuid references extension_installations (id) on delete set null,
    display_name varchar(255), -- documented: nullable
    created_at timestamptz not null default now()
);

create index actors_account_id_idx on actors (account_id);
-- Most actors are accounts: only the few extensions are worth an entry.
create index actors_extension_id_idx on actors (extension_id) where extension_id is not null;

create table relationships (
    id uuid primary key default gen_random_uuid(),
    account_a_id uuid not null references accounts (id) on delete cascade,
    account_b_id uuid not null references accounts (id) on delete cascade,
    status varchar(20) not null default 'active',
    context jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (account_a_id, account_b_id),
    constraint relationships_two_accounts_check check (account_a_id <> account_b_id)
);

create index relationships_account_b_id_idx on relationships (account_b_id);

create table conversations (
    id uuid primary key default gen_random_uuid(),
    relationship_id uuid not null references relationships (id) on delete cascade,
    channel varchar(20) not null default 'web',
    status varchar(20) not null default 'active',
    last_message_at timestamptz,
    created_at timestamptz not null default now()
);

create index conversations_relationship_id_idx on conversations (relationship_id);

create table messages (
    id uuid primary key default gen_random_uuid(),
    conversation_id uuid not null references conversations (id) on delete cascade,
    sender_account_id uuid not null references accounts (id) on delete cascade,
    type varchar(20) not null default 'incoming',
    content jsonb not null,
    status varchar(20) not null default 'synced', -- documented
    -- documented; inferred: the foreign keys and indexes, which the hand-run script left out.
    from_actor_id uuid references actors (id) on delete set null,
    to_actor_id uuid references actors (id) on delete set null,
    created_at timestamptz not null default now()
);

create index messages_conversation_id_created_at_idx on messages (conversation_id, created_at);
create index messages_sender_account_id_idx on messages (sender_account_id);
create index messages_from_actor_id_idx on messages (from_actor_id);
create index messages_to_actor_id_idx on messages (to_actor_id);
create index messages_unsent_idx on messages (created_at) where status <> 'synced';

create table message_enrichments (
    id uuid primary key default gen_random_uuid(),
    message_id uuid not null references messages (id) on delete cascade,
    extension_key varchar(100) not null,
    type varchar(50) not null,
    payload jsonb not null,
    created_at timestamptz not null default now(),
    unique (message_id, extension_key, type)
);

create table password_reset_tokens (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null references users (id) on delete cascade,
    token_hash varchar(64) not null unique,
    expires_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null default now()
);

create index password_reset_tokens_user_id_idx on password_reset_tokens (user_id);

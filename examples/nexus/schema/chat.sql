-- Omnichannel history: WhatsApp, Instagram, Facebook and the web in one place.

-- inferred: the notes refer to this table and never define it; only its uuid key is certain.
create table chat_media (
    id uuid primary key default gen_random_uuid(),
    tenant_id integer references tenants (id),
    media_type varchar(32) not null,
    storage_url text not null,
    mime_type varchar(150),
    size_bytes bigint,
    created_at timestamptz not null default now()
);

-- inferred: checklist (tenant_id is indexed).
create index idx_chat_media_tenant on chat_media (tenant_id);

-- Two notes describe this table and disagree on two columns: channel_source and created_at are
-- NOT NULL in one, nullable in the other. Chosen: NOT NULL, from the note with the newer version
-- label (v4.4).
create table chat_conversations (
    id uuid primary key,
    tenant_id integer references tenants (id),
    channel varchar(32) not null,
    channel_source varchar(32) not null default 'whatsapp',
    display_name varchar(255),
    meta jsonb default '{}'::jsonb,
    last_message_preview text,
    last_message_at timestamptz,
    created_at timestamptz not null default now(),
    -- Repaired at boot, yet in neither note's table. inferred: uuid, as the platform's rule for
    -- new identifiers wants; no foreign key, since no table of customers is named anywhere.
    customer_id uuid
);

-- inferred: checklist (tenant_id is indexed).
create index idx_chat_conversations_tenant on chat_conversations (tenant_id);

create table chat_messages (
    id uuid primary key,
    conversation_id uuid references chat_conversations (id) on delete cascade,
    role varchar(32) not null,
    message_type varchar(32) not null default 'text',
    content text,
    media_id uuid references chat_media (id),
    channel_source varchar(32) default 'whatsapp',
    meta jsonb default '{}'::jsonb,
    created_at timestamptz not null default now()
);

-- The notes show this index on a table called messages, which is an illustration; the real one
-- is chat_messages.
create index idx_chat_messages_conversation on chat_messages (conversation_id, created_at);

-- inferred: checklist (foreign keys are indexed).
create index idx_chat_messages_media on chat_messages (media_id);

-- The live database of Nexus, as an old installation has it: none of the repairs that the
-- platform's notes describe has run, and no journal says what did.
--
-- Run it on an empty database:
--     createdb nexus
--     psql -v ON_ERROR_STOP=1 -d nexus -f live.sql
--
-- The data depends neither on the clock nor on chance: two loads give the same rows. Keys are
-- md5 sums of readable names, so that a foreign key can be computed where it is needed.

begin;

set local timezone = 'UTC';

-- Tables ----------------------------------------------------------------------------------------

-- Missing: openai_api_key, new_feature_flag, tool_config.
create table tenants (
    id serial primary key,
    name varchar(255) not null,
    created_at timestamptz not null default now()
);

-- Missing: the index on tenant_id.
create table users (
    id uuid primary key default gen_random_uuid(),
    tenant_id integer references tenants (id),
    email varchar(255) not null unique,
    full_name varchar(255),
    created_at timestamptz not null default now()
);

-- The old shape. Missing: category, scope, the index on tenant_id.
-- inferred: the notes say "scope, category, etc."; created_at stands for the rest.
create table credentials (
    id_uuid uuid primary key default gen_random_uuid(),
    tenant_id integer references tenants (id),
    name text not null,
    value text not null,
    unique (name, tenant_id)
);

-- Missing: template_type, the index on (tenant_id, is_active).
create table agents (
    id serial primary key,
    tenant_id integer references tenants (id),
    name text not null,
    role text default 'sales',
    model_provider text default 'openai',
    model_version text default 'gpt-5-mini',
    temperature double precision default 0.7,
    system_prompt_template text not null,
    enabled_tools jsonb default '[]'::jsonb,
    channels jsonb default '["whatsapp", "instagram", "facebook", "web"]'::jsonb,
    config jsonb default '{}'::jsonb,
    is_active boolean default true,
    created_at timestamptz default now()
);

-- Missing: the constraint on type.
create table tools (
    id serial primary key,
    tenant_id integer references tenants (id),
    name varchar(255) not null,
    type varchar(32) not null,
    description text,
    prompt_injection text,
    response_guide text,
    config jsonb default '{}'::jsonb,
    service_url text,
    created_at timestamptz default now(),
    unique (tenant_id, name)
);

-- Missing: the index on tenant_id.
create table chat_media (
    id uuid primary key default gen_random_uuid(),
    tenant_id integer references tenants (id),
    media_type varchar(32) not null,
    storage_url text not null,
    mime_type varchar(150),
    size_bytes bigint,
    created_at timestamptz not null default now()
);

-- The older of the two descriptions: channel_source and created_at accept NULL.
-- Missing: customer_id, the index on tenant_id.
create table chat_conversations (
    id uuid primary key,
    tenant_id integer references tenants (id),
    channel varchar(32) not null,
    channel_source varchar(32) default 'whatsapp',
    display_name varchar(255),
    meta jsonb default '{}'::jsonb,
    last_message_preview text,
    last_message_at timestamptz,
    created_at timestamptz default now()
);

-- Missing: the indexes on (conversation_id, created_at) and on media_id.
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

create table rag_documents (
    id varchar primary key,
    tenant_id integer not null references tenants (id),
    filename varchar(255) not null,
    collection varchar(100) not null,
    file_type varchar(50) not null,
    file_path varchar(500),
    created_at timestamp not null
);

create index ix_rag_documents_tenant_id on rag_documents (tenant_id);

-- Missing altogether: business_assets.

-- Data ------------------------------------------------------------------------------------------

insert into tenants (name, created_at)
select 'Company ' || n, timestamptz '2025-01-06 09:00+00' + n * interval '3 days'
from generate_series(1, 40) as n;

insert into users (id, tenant_id, email, full_name, created_at)
select md5('user ' || n)::uuid, n % 40 + 1, 'person' || n || '@example.com', 'Person ' || n,
    timestamptz '2025-01-08 09:00+00' + n * interval '9 hours'
from generate_series(1, 200) as n;

-- Three secrets for each tenant, then two that belong to nobody: NULL is "global", and the
-- unique constraint does not look at it. The values only look like ciphertext.
insert into credentials (id_uuid, tenant_id, name, value)
select md5('credential ' || n || ' ' || name)::uuid, n, name,
    encode(sha256(convert_to('made-up value ' || n || name, 'UTF8')), 'base64')
from generate_series(1, 40) as n,
    unnest(array['OPENAI_API_KEY', 'GOOGLE_API_KEY', 'SMTP_PASSWORD']) as name;

insert into credentials (id_uuid, tenant_id, name, value)
select md5('credential global ' || name)::uuid, null, name,
    encode(sha256(convert_to('made-up value ' || name, 'UTF8')), 'base64')
from unnest(array['OPENAI_API_KEY', 'SMTP_PASSWORD']) as name;

insert into agents (tenant_id, name, role, temperature, system_prompt_template, enabled_tools,
    is_active, created_at)
select n % 40 + 1, 'Agent ' || n, case when n % 3 = 0 then 'support' else 'sales' end,
    0.5 + n % 4 / 10.0, 'You answer for company ' || n % 40 + 1 || '.', '["search_catalog"]',
    n % 9 > 0, timestamptz '2025-02-01 09:00+00' + n * interval '1 day'
from generate_series(1, 80) as n;

insert into tools (tenant_id, name, type, description, service_url, created_at)
select n, name, type, name || ' of company ' || n,
    case when type = 'http' then 'https://tools.example.com/' || n || '/' || name end,
    timestamptz '2025-02-02 09:00+00' + n * interval '1 day'
from generate_series(1, 40) as n,
    (values ('search_catalog', 'http'), ('book_visit', 'http'), ('hand_over', 'internal'))
        as kit (name, type);

insert into tools (tenant_id, name, type, description, created_at)
values (null, 'send_mail', 'internal', 'Available to every company', '2025-02-01 09:00+00'),
    (null, 'today', 'internal', 'Available to every company', '2025-02-01 09:00+00');

insert into chat_media (id, tenant_id, media_type, storage_url, mime_type, size_bytes, created_at)
select md5('media ' || n)::uuid, n % 40 + 1,
    case when n % 3 = 0 then 'audio' else 'image' end, 'https://media.example.com/' || n,
    case when n % 3 = 0 then 'audio/ogg' else 'image/jpeg' end, 20000 + n * 613,
    timestamptz '2025-05-01 12:00+00' + n * interval '2 hours'
from generate_series(1, 240) as n;

-- No NULL in channel_source and created_at, so that both can become NOT NULL.
insert into chat_conversations (id, tenant_id, channel, channel_source, display_name,
    last_message_preview, last_message_at, created_at)
select md5('conversation ' || n)::uuid, n % 40 + 1, channel, channel, 'Customer ' || n % 310,
    'Thank you!', timestamptz '2025-05-01 12:10+00' + n * interval '2 hours',
    timestamptz '2025-05-01 12:00+00' + n * interval '2 hours'
from generate_series(1, 800) as n,
    lateral (select (array['whatsapp', 'instagram', 'facebook', 'web'])[n % 4 + 1]) as c (channel);

-- Every tenth conversation has a picture or a voice message, sent by the customer.
insert into chat_messages (id, conversation_id, role, message_type, content, media_id,
    channel_source, created_at)
select md5('message ' || n || ' ' || k)::uuid, md5('conversation ' || n)::uuid,
    case when k % 2 = 1 then 'user' else 'assistant' end,
    case when attached is not null then 'media' else 'text' end,
    case when attached is null then 'Message ' || k || ' of conversation ' || n end, attached,
    (array['whatsapp', 'instagram', 'facebook', 'web'])[n % 4 + 1],
    timestamptz '2025-05-01 12:00+00' + n * interval '2 hours' + k * interval '1 minute'
from generate_series(1, 800) as n, generate_series(1, 5) as k,
    lateral (select case when n % 10 = 0 and k = 3 then md5('media ' || n / 10)::uuid end)
        as m (attached);

-- Only General and ADN Personal hold uploaded files; Shadow RAG is fed from the chats.
insert into rag_documents (id, tenant_id, filename, collection, file_type, file_path, created_at)
select md5('document ' || n)::uuid::text, n % 40 + 1, 'document-' || n || '.' || file_type,
    collection, file_type,
    case when collection <> 'Shadow RAG'
        then '/data/uploads/document-' || n || '.' || file_type end,
    timestamp '2025-04-01 08:00' + n * interval '5 hours'
from generate_series(1, 300) as n,
    lateral (select (array['General', 'ADN Personal', 'Shadow RAG', 'General'])[n % 4 + 1],
        (array['pdf', 'txt', 'txt', 'docx'])[n % 4 + 1]) as d (collection, file_type);

commit;

-- Table sizes, from which the duration of a change is estimated.
analyze tenants, users, credentials, agents, tools, chat_media, chat_conversations, chat_messages,
    rag_documents;

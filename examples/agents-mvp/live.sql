-- The live database of agents-mvp: phase 1, as its first migration built it, with the data of the
-- first months. Nothing of phase 2 exists here.
--
-- Run it on an empty database:
--     createdb agents_mvp
--     psql -v ON_ERROR_STOP=1 -d agents_mvp -f live.sql
--
-- The data depends neither on the clock nor on chance: two loads give the same rows. Keys are
-- md5 sums of readable names, so that a foreign key can be computed where it is needed.
--
-- The ORM's own journal, _prisma_migrations, is left out: it would hold checksums of migration
-- files that this example does not have.

begin;

-- Enum types ------------------------------------------------------------------------------------

create type "UserRole" as enum (
    'SUPER_ADMIN', 'ADMIN', 'INVITED_AGENT', 'INVITED_STORAGE', 'SUBSCRIBER',
    'MANAGER', 'DEVELOPER', 'USER', 'GUEST'
);

create type "SubscriptionTier" as enum (
    'FREE', 'BASIC', 'PRO', 'ENTERPRISE', 'CUSTOM', 'UNLIMITED'
);

create type "InvitationStatus" as enum ('PENDING', 'ACCEPTED', 'EXPIRED', 'CANCELLED');

create type "AlertType" as enum (
    'APPROACHING_LIMIT', 'LIMIT_WARNING', 'LIMIT_EXCEEDED', 'UNUSUAL_ACTIVITY'
);

-- Tables and indexes ----------------------------------------------------------------------------

create table users (
    id uuid primary key default gen_random_uuid(),
    email varchar(255) not null,
    "emailVerified" timestamp(3),
    name varchar(255),
    "displayName" varchar(255),
    avatar varchar(500),
    "dateOfBirth" date,
    timezone varchar(100) not null default 'America/Mexico_City',
    language varchar(10) not null default 'es',
    bio text,
    role "UserRole" not null default 'USER',
    permissions jsonb,
    "isActive" boolean not null default true,
    "personalityProfile" jsonb,
    "aiProfileLastUpdate" timestamp(3),
    "subscriptionTier" "SubscriptionTier" not null default 'FREE',
    "subscriptionId" varchar(255),
    "subscriptionStart" timestamp(3),
    "subscriptionEnd" timestamp(3),
    "customLimits" jsonb,
    "totalMessages" integer not null default 0,
    "totalTokensUsed" bigint not null default 0,
    "monthlyMessages" integer not null default 0,
    "monthlyTokens" bigint not null default 0,
    "lastResetAt" timestamp(3) not null default current_timestamp,
    "lastInteraction" timestamp(3),
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index users_email_key on users (email);
create index users_role_idx on users (role);
create index users_subscription_tier_idx on users ("subscriptionTier");
create index users_last_interaction_idx on users ("lastInteraction" desc);

create table accounts (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    type varchar(50) not null,
    provider varchar(100) not null,
    "providerAccountId" varchar(255) not null,
    refresh_token text,
    access_token text,
    expires_at integer,
    token_type varchar(50),
    scope text,
    id_token text,
    session_state varchar(255),
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index "accounts_provider_providerAccountId_key"
    on accounts (provider, "providerAccountId");
create index "accounts_userId_idx" on accounts ("userId");

create table auth_sessions (
    id uuid primary key default gen_random_uuid(),
    "sessionToken" varchar(500) not null,
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    expires timestamp(3) not null
);

create unique index "auth_sessions_sessionToken_key" on auth_sessions ("sessionToken");
create index "auth_sessions_userId_idx" on auth_sessions ("userId");

create table verification_tokens (
    identifier varchar(255) not null,
    token varchar(500) not null,
    expires timestamp(3) not null
);

create unique index verification_tokens_token_key on verification_tokens (token);
create unique index verification_tokens_identifier_token_key
    on verification_tokens (identifier, token);

create table invitations (
    id uuid primary key default gen_random_uuid(),
    email varchar(255) not null,
    token varchar(500) not null,
    role "UserRole" not null,
    status "InvitationStatus" not null default 'PENDING',
    "invitedBy" uuid not null references users (id) on update cascade on delete cascade,
    "expiresAt" timestamp(3) not null,
    "acceptedAt" timestamp(3),
    "createdAt" timestamp(3) not null default current_timestamp
);

create unique index invitations_token_key on invitations (token);
create index invitations_email_idx on invitations (email);
create index "invitations_invitedBy_idx" on invitations ("invitedBy");

create table agents (
    id uuid primary key default gen_random_uuid(),
    "createdBy" uuid not null references users (id) on update cascade on delete cascade,
    name varchar(255) not null,
    slug varchar(255) not null,
    description text,
    category varchar(100) not null,
    model varchar(100) not null,
    config jsonb,
    "endpointUrl" varchar(500) not null,
    "systemPrompt" text,
    "isPublic" boolean not null default false,
    "isActive" boolean not null default true,
    "documentationUrl" varchar(500),
    "tutorialUrl" varchar(500),
    capabilities jsonb,
    "totalUses" integer not null default 0,
    "totalMessages" integer not null default 0,
    "averageRating" numeric(3, 2),
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index agents_slug_key on agents (slug);
create index "agents_createdBy_idx" on agents ("createdBy");
create index agents_category_idx on agents (category);

create table user_agent_permissions (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    "grantedBy" varchar(255),
    "grantedAt" timestamp(3) not null default current_timestamp
);

create unique index "user_agent_permissions_userId_agentId_key"
    on user_agent_permissions ("userId", "agentId");
create index "user_agent_permissions_userId_idx" on user_agent_permissions ("userId");
create index "user_agent_permissions_agentId_idx" on user_agent_permissions ("agentId");

create table chat_sessions (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "startedAt" timestamp(3) not null default current_timestamp,
    "lastActivity" timestamp(3) not null,
    metadata jsonb
);

create index "chat_sessions_userId_idx" on chat_sessions ("userId");

create table conversations (
    id uuid primary key default gen_random_uuid(),
    "chatSessionId" uuid not null references chat_sessions (id) on update cascade on delete cascade,
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    title varchar(500) not null,
    summary text,
    "messageCount" integer not null default 0,
    "tokenCount" integer not null default 0,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create index "conversations_agentId_idx" on conversations ("agentId");
create index "conversations_chatSessionId_idx" on conversations ("chatSessionId");

create table messages (
    id uuid primary key default gen_random_uuid(),
    "conversationId" uuid not null
        references conversations (id) on update cascade on delete cascade,
    role varchar(50) not null,
    content text not null,
    "tokensInput" integer,
    "tokensOutput" integer,
    metadata jsonb,
    "timestamp" timestamp(3) not null default current_timestamp
);

create index "messages_conversationId_idx" on messages ("conversationId");

create table artifacts (
    id uuid primary key default gen_random_uuid(),
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    "userId" varchar(255) not null,
    "conversationId" uuid,
    name varchar(500) not null,
    type varchar(50) not null,
    content text not null,
    version integer not null default 1,
    "parentId" uuid references artifacts (id) on update cascade on delete set null,
    metadata jsonb,
    tags jsonb,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create index "artifacts_agentId_idx" on artifacts ("agentId");
create index "artifacts_userId_idx" on artifacts ("userId");
create index "artifacts_parentId_idx" on artifacts ("parentId");

create table usage_logs (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    "conversationId" uuid,
    "messageId" varchar(255),
    "tokensInput" integer not null,
    "tokensOutput" integer not null,
    "totalTokens" integer not null,
    model varchar(100) not null,
    "costInput" numeric(10, 6) not null,
    "costOutput" numeric(10, 6) not null,
    "totalCost" numeric(10, 6) not null,
    duration integer,
    success boolean not null default true,
    "errorMessage" text,
    "timestamp" timestamp(3) not null default current_timestamp
);

create index "usage_logs_userId_timestamp_idx" on usage_logs ("userId", "timestamp" desc);
create index "usage_logs_agentId_timestamp_idx" on usage_logs ("agentId", "timestamp" desc);

create table monthly_usage (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    year integer not null,
    month integer not null check (month between 1 and 12),
    "totalMessages" integer not null default 0,
    "totalTokens" bigint not null default 0,
    "totalCost" numeric(10, 2) not null default 0,
    "agentUsage" jsonb not null,
    "limitMessages" integer,
    "limitTokens" bigint,
    "exceededLimit" boolean not null default false,
    "warningsSent" integer not null default 0,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index "monthly_usage_userId_year_month_key"
    on monthly_usage ("userId", year, month);
create index "monthly_usage_userId_idx" on monthly_usage ("userId");

create table usage_alerts (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    type "AlertType" not null,
    threshold integer not null,
    triggered boolean not null default false,
    "resolvedAt" timestamp(3),
    "createdAt" timestamp(3) not null default current_timestamp
);

create index "usage_alerts_userId_idx" on usage_alerts ("userId");

create table audit_logs (
    id uuid primary key default gen_random_uuid(),
    "adminId" uuid not null references users (id) on update cascade on delete cascade,
    action varchar(100) not null,
    "targetId" uuid,
    details jsonb,
    "ipAddress" inet,
    "timestamp" timestamp(3) not null default current_timestamp
);

create index "audit_logs_adminId_idx" on audit_logs ("adminId");
create index "audit_logs_timestamp_idx" on audit_logs ("timestamp" desc);

-- Data ------------------------------------------------------------------------------------------

-- The rows of the platform's own seed: one super administrator, one administrator, two users.
insert into users (id, email, "emailVerified", name, "displayName", role, "subscriptionTier",
    permissions, "lastResetAt", "lastInteraction", "createdAt", "updatedAt")
select md5('user ' || n)::uuid, email, timestamp '2025-01-22', name, name, role::"UserRole",
    tier::"SubscriptionTier", permissions::jsonb, timestamp '2025-09-01', timestamp '2025-09-30',
    timestamp '2025-01-22', timestamp '2025-09-30'
from (values
    (1, 'superadmin@example.com', 'Super Admin', 'SUPER_ADMIN', 'UNLIMITED', '{"all": true}'),
    (2, 'admin@example.com', 'Admin User', 'ADMIN', 'PRO', '{"users": "write"}'),
    (3, 'user1@example.com', 'User One', 'USER', 'FREE', null),
    (4, 'user2@example.com', 'User Two', 'SUBSCRIBER', 'PRO', null)
) as seed (n, email, name, role, tier, permissions);

insert into users (id, email, "emailVerified", name, "displayName", "dateOfBirth", language, bio,
    role, "isActive", "subscriptionTier", permissions, "totalMessages", "totalTokensUsed",
    "lastResetAt", "lastInteraction", "createdAt", "updatedAt")
select md5('user ' || n)::uuid, 'person' || n || '@example.com',
    case when n % 7 > 0 then timestamp '2025-02-01' + n * interval '1 hour' end,
    'Person ' || n, 'P' || n, date '1960-01-01' + n * 31,
    case when n % 5 = 0 then 'en' else 'es' end,
    case when n % 4 = 0 then 'Likes conversations about subject ' || n % 23 end,
    (array['USER', 'USER', 'SUBSCRIBER', 'INVITED_AGENT', 'DEVELOPER', 'GUEST'])[n % 6 + 1]
        ::"UserRole",
    n % 19 > 0,
    (array['FREE', 'FREE', 'FREE', 'BASIC', 'PRO'])[n % 5 + 1]::"SubscriptionTier",
    case when n % 10 = 0 then jsonb_build_object('agents', n % 3 + 1) end,
    n % 300, n * 1931,
    timestamp '2025-09-01',
    case when n % 11 > 0 then timestamp '2025-09-01' + n * interval '47 minutes' end,
    timestamp '2025-02-01' + n * interval '1 hour', timestamp '2025-09-01' + n * interval '1 hour'
from generate_series(5, 500) as n;

insert into accounts (id, "userId", type, provider, "providerAccountId", expires_at, token_type,
    scope, "createdAt", "updatedAt")
select md5('account ' || n)::uuid, md5('user ' || n)::uuid, 'oauth',
    case when n % 3 = 0 then 'github' else 'google' end, (100000000 + n * 7919)::text,
    1759000000 + n, 'Bearer', 'openid email profile',
    timestamp '2025-02-01' + n * interval '1 hour', timestamp '2025-02-01' + n * interval '1 hour'
from generate_series(1, 350) as n;

insert into auth_sessions (id, "sessionToken", "userId", expires)
select md5('auth session ' || n)::uuid, 'session-' || md5('session token ' || n),
    md5('user ' || n % 500 + 1)::uuid, timestamp '2025-10-30' + n * interval '10 minutes'
from generate_series(1, 420) as n;

insert into verification_tokens (identifier, token, expires)
select 'person' || n * 9 || '@example.com', 'verify-' || md5('verification ' || n),
    timestamp '2025-10-01' + n * interval '1 hour'
from generate_series(1, 50) as n;

insert into invitations (id, email, token, role, status, "invitedBy", "expiresAt", "acceptedAt",
    "createdAt")
select md5('invitation ' || n)::uuid, 'guest' || n || '@example.com',
    'invite-' || md5('invitation token ' || n),
    case when n % 2 = 0 then 'INVITED_AGENT' else 'INVITED_STORAGE' end::"UserRole",
    (array['PENDING', 'ACCEPTED', 'EXPIRED', 'CANCELLED'])[n % 4 + 1]::"InvitationStatus",
    md5('user ' || n % 2 + 1)::uuid, timestamp '2025-08-08' + n * interval '1 day',
    case when n % 4 = 1 then timestamp '2025-08-03' + n * interval '1 day' end,
    timestamp '2025-08-01' + n * interval '1 day'
from generate_series(1, 60) as n;

-- The three agents of the seed, made by the super administrator, then some of other people.
insert into agents (id, "createdBy", name, slug, description, category, model, "endpointUrl",
    "systemPrompt", "isPublic", capabilities, "totalUses", "averageRating", "createdAt",
    "updatedAt")
select md5('agent ' || n)::uuid, md5('user 1')::uuid, name, slug, name || ' of the seed data',
    category, 'gemini-2.0-flash', '/api/agents/' || slug, 'You are a careful assistant.',
    is_public, capabilities::jsonb, 300 * n, 4.25, timestamp '2025-01-22', timestamp '2025-01-22'
from (values
    (1, 'Coding Assistant', 'coding-assistant', 'productivity', true,
        '["write code", "review code", "explain code"]'),
    (2, 'Health Advisor', 'health-advisor', 'health', false, '["habits", "reminders"]'),
    (3, 'Finance Planner', 'finance-planner', 'finance', false, '["budget", "debts", "savings"]')
) as seed (n, name, slug, category, is_public, capabilities);

insert into agents (id, "createdBy", name, slug, category, model, config, "endpointUrl",
    "isPublic", "isActive", capabilities, "totalUses", "averageRating", "createdAt", "updatedAt")
select md5('agent ' || n)::uuid, md5('user ' || n * 7)::uuid, 'Agent ' || n, 'agent-' || n,
    (array['productivity', 'health', 'finance', 'education'])[n % 4 + 1], 'gemini-2.0-flash',
    jsonb_build_object('temperature', round(n % 10 / 10.0, 1)), '/api/agents/agent-' || n,
    n % 3 = 0, n % 8 > 0, '["answer questions"]', n * 11,
    case when n % 5 > 0 then round(3 + n % 20 / 10.0, 2) end,
    timestamp '2025-03-01' + n * interval '1 day', timestamp '2025-08-01' + n * interval '1 day'
from generate_series(4, 24) as n;

insert into user_agent_permissions (id, "userId", "agentId", "grantedBy", "grantedAt")
select md5('permission ' || n || ' ' || k)::uuid, md5('user ' || n)::uuid,
    md5('agent ' || (n + k * 5) % 24 + 1)::uuid, 'admin@example.com',
    timestamp '2025-03-01' + n * interval '2 hours'
from generate_series(1, 500) as n, generate_series(0, 1) as k;

insert into chat_sessions (id, "userId", "startedAt", "lastActivity", metadata)
select md5('chat session ' || n)::uuid, md5('user ' || n % 500 + 1)::uuid,
    timestamp '2025-06-01' + n * interval '4 hours',
    timestamp '2025-06-01 00:40' + n * interval '4 hours', '{"source": "web"}'
from generate_series(1, 600) as n;

insert into conversations (id, "chatSessionId", "agentId", title, summary, "messageCount",
    "tokenCount", "createdAt", "updatedAt")
select md5('conversation ' || n)::uuid, md5('chat session ' || n % 600 + 1)::uuid,
    md5('agent ' || n % 24 + 1)::uuid, 'Conversation ' || n || ' about subject ' || n % 23,
    case when n % 3 = 0 then 'Two questions, two answers' end, 4, 116,
    timestamp '2025-06-01' + n * interval '3 hours',
    timestamp '2025-06-01 00:30' + n * interval '3 hours'
from generate_series(1, 900) as n;

-- Questions cost 8 tokens, answers 50: the sums agree with conversations."tokenCount".
insert into messages (id, "conversationId", role, content, "tokensInput", "tokensOutput", metadata,
    "timestamp")
select md5('message ' || n || ' ' || k)::uuid, md5('conversation ' || n)::uuid,
    case when k % 2 = 1 then 'user' else 'assistant' end,
    case when k % 2 = 1 then 'Question ' || k || ' about subject ' || n % 23
        else 'Here is what I know about subject ' || n % 23 || ', in a few words' end,
    case when k % 2 = 1 then 8 end, case when k % 2 = 0 then 50 end,
    case when n % 6 = 0 then jsonb_build_object('turn', k) end,
    timestamp '2025-06-01' + n * interval '3 hours' + k * interval '2 minutes'
from generate_series(1, 900) as n, generate_series(1, 4) as k;

-- "userId" is text in this table, and every value is the key of a user.
insert into artifacts (id, "agentId", "userId", "conversationId", name, type, content, version,
    "parentId", metadata, tags, "createdAt", "updatedAt")
select md5('artifact ' || n)::uuid, md5('agent ' || n % 24 + 1)::uuid,
    md5('user ' || (n % 600 + 1) % 500 + 1)::uuid::text, md5('conversation ' || n)::uuid,
    'Artifact ' || n,
    case when n % 2 = 0 then 'code' else 'document' end, 'const answer = ' || n || ';',
    case when n % 4 = 0 then 2 else 1 end,
    case when n % 4 = 0 then md5('artifact ' || n - 1)::uuid end,
    '{"language": "typescript"}', '["example"]',
    timestamp '2025-06-02' + n * interval '3 hours', timestamp '2025-06-02' + n * interval '3 hours'
from generate_series(1, 400) as n;

insert into usage_logs (id, "userId", "agentId", "conversationId", "messageId", "tokensInput",
    "tokensOutput", "totalTokens", model, "costInput", "costOutput", "totalCost", duration,
    success, "errorMessage", "timestamp")
select md5('usage ' || n || ' ' || k)::uuid, md5('user ' || (n % 600 + 1) % 500 + 1)::uuid,
    md5('agent ' || n % 24 + 1)::uuid, md5('conversation ' || n)::uuid,
    md5('message ' || n || ' ' || k)::uuid::text, 8, 50, 58, 'gemini-2.0-flash', 0.000001,
    0.000020, 0.000021, 400 + n % 900, n % 50 > 0,
    case when n % 50 = 0 then 'the model did not answer in time' end,
    timestamp '2025-06-01' + n * interval '3 hours' + k * interval '2 minutes'
from generate_series(1, 900) as n, unnest(array[2, 4]) as k;

insert into monthly_usage (id, "userId", year, month, "totalMessages", "totalTokens", "totalCost",
    "agentUsage", "limitMessages", "exceededLimit", "createdAt", "updatedAt")
select md5('month ' || n || ' ' || m)::uuid, md5('user ' || n)::uuid, 2025, m, n % 120,
    n % 120 * 58, round(n % 120 * 0.0021, 2), jsonb_build_object('agent-' || n % 24 + 1, n % 120),
    100, n % 120 > 100, make_timestamp(2025, m, 1, 0, 0, 0), make_timestamp(2025, m, 28, 0, 0, 0)
from generate_series(1, 500) as n, generate_series(7, 9) as m;

insert into usage_alerts (id, "userId", type, threshold, triggered, "resolvedAt", "createdAt")
select md5('alert ' || n)::uuid, md5('user ' || n * 4)::uuid,
    (array['APPROACHING_LIMIT', 'LIMIT_WARNING', 'LIMIT_EXCEEDED', 'UNUSUAL_ACTIVITY'])[n % 4 + 1]
        ::"AlertType",
    50 + n % 3 * 25, n % 2 = 0, case when n % 6 = 0 then timestamp '2025-09-20' end,
    timestamp '2025-09-01' + n * interval '3 hours'
from generate_series(1, 120) as n;

insert into audit_logs (id, "adminId", action, "targetId", details, "ipAddress", "timestamp")
select md5('audit ' || n)::uuid, md5('user ' || n % 2 + 1)::uuid,
    (array['user.update', 'user.suspend', 'agent.publish', 'invitation.send'])[n % 4 + 1],
    md5('user ' || n + 4)::uuid, jsonb_build_object('ticket', n),
    ('192.0.2.' || n % 250 + 1)::inet, timestamp '2025-04-01' + n * interval '9 hours'
from generate_series(1, 300) as n;

commit;

-- Table sizes, from which the duration of a change is estimated.
analyze users, accounts, auth_sessions, verification_tokens, invitations, agents,
    user_agent_permissions, chat_sessions, conversations, messages, artifacts, usage_logs,
    monthly_usage, usage_alerts, audit_logs;

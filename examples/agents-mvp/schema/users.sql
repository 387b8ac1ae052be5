-- People: who they are, how they sign in, who invited them. Phase 1.

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

-- The only table without a primary key: the sign-in library looks tokens up by value.
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

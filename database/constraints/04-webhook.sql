-- Who is called about events, and every call that is owed or was made. Secrets are encrypted.
create table if not exists webhook_endpoints (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  url text not null,
  events text[] not null,
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  is_active boolean not null default true,
  stopped_reason text,
  created_at timestamptz not null default now()
);
create unique index webhook_endpoints_name_unique on webhook_endpoints (lower(name));

create table if not exists webhook_deliveries (
  id uuid primary key,
  endpoint_id uuid not null,
  event_id text not null,
  event_name text not null,
  body text not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  last_status integer,
  last_answer text,
  delivered_at timestamptz
);
alter table webhook_deliveries add constraint webhook_deliveries_endpoint_id_fkey
  foreign key (endpoint_id) references webhook_endpoints (id) on delete cascade;
alter table webhook_deliveries add constraint webhook_deliveries_endpoint_id_event_id_key unique (endpoint_id, event_id);
alter table webhook_deliveries add constraint webhook_deliveries_state_check check (state in ('waiting', 'delivered', 'failed'));
create index webhook_deliveries_open on webhook_deliveries (endpoint_id) where state <> 'delivered';
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'waiting';
create or replace trigger ring_webhooks after insert on webhook_deliveries for each statement execute function ring_soon('webhooks');

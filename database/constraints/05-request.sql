-- What is remembered of requests: answers that may be asked for again, and how many came.

-- Answers given under an Idempotency-Key, written in the same transaction as the effect; kept for 24 hours.
create table if not exists idempotency_keys (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body json,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_keys_created_at on idempotency_keys (created_at);

create table if not exists rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

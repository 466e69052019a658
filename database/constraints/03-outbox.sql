-- Events on their way: the outbox, who has handled what, and what was given up.

-- What each consumer has handled, written in the same transaction as the effect.
create table if not exists inbox (
  consumer text not null,
  event_id text not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

-- What a consumer gave up, with the reason; `told_at` when its dead-letter topic has it.
create table if not exists dead_letters (
  id uuid primary key,
  consumer text not null,
  topic text not null,
  key text,
  value text not null,
  event_id text,
  reason text not null,
  attempts integer not null,
  died_at timestamptz not null default now(),
  told_at timestamptz,
  settled_at timestamptz,
  settled_as text
);
alter table dead_letters add constraint dead_letters_settled_as_check check (settled_as in ('replayed', 'skipped'));
create index dead_letters_untold on dead_letters (id) where told_at is null;
create index dead_letters_open on dead_letters (died_at) where settled_at is null;

-- Which processes carry events, and how they fare: each writes its own row every few seconds.
create table if not exists event_carriers (
  id text primary key,
  transport text not null,
  sends boolean not null,
  trouble text,
  trouble_since timestamptz,
  consumers jsonb not null,
  seen_at timestamptz not null default now()
);

-- What outlasts the log: each move of an order, a booking or a ticket, moved here when its event is forgotten. History and takings are read from both.
create table if not exists past_moves (
  id bigint primary key,
  event_id text not null,
  name text not null,
  key text not null,
  payload jsonb not null,
  actor jsonb not null,
  occurred_at timestamp not null
);
create index past_moves_key on past_moves (key, id);

create unique index outbox_events_document_id_unique on outbox_events (document_id);
create index outbox_events_unsent on outbox_events (id) where sent_at is null;
create index outbox_events_held on outbox_events (key, id) where sent_at is null and (dead_at is not null or next_attempt_at is not null);
create index outbox_events_occurred on outbox_events using brin (occurred_at);
create index outbox_events_key on outbox_events (key, id);
create index outbox_events_name on outbox_events (name, id);

-- Strapi indexes who created and updated each row, and each part of a component's link by itself. On the tables that every order writes nothing
-- reads those, or one of the indexes beside it begins with the same column: each costs an order more than it ever gives back.
drop index if exists outbox_events_created_by_id_fk;
drop index if exists outbox_events_updated_by_id_fk;
drop index if exists outbox_events_documents_idx;

create or replace trigger ring_outbox after insert on outbox_events for each statement execute function ring_soon('outbox');
create or replace trigger tell_dead after update of dead_at on outbox_events for each row
  when (new.dead_at is not null and old.dead_at is null) execute function tell_trouble('event.dead');
create or replace trigger tell_letter after insert on dead_letters for each statement execute function tell_trouble('letter.new');

-- Conversations: one thread for each pair and each order, every message once and in its place.

-- One with the house, one for each order, one for each pair.
create unique index conversations_pair_once on conversations (customer_id, kind, coalesce(partner_id, 0)) where kind <> 'order';
-- What the house began under an address goes there alone; a stranger may name the address of anybody.
create unique index conversations_guest_email_once on conversations (guest_email) where is_begun_by_house;
create unique index conversations_order_once on conversations (order_id);

alter table conversations add constraint conversations_customer_known check (customer_id is not null or guest_name is not null);
alter table conversations add constraint conversations_order_whole check (kind <> 'order' or order_id is not null);
alter table conversations add constraint conversations_partner_whole check (kind <> 'direct' or partner_id is not null);
alter table conversations add constraint conversations_partner_other check (partner_id <> customer_id);
alter table conversations add constraint conversations_rating_range check (rating between 1 and 5);
alter table conversations add constraint conversations_last_seq_range check (last_seq >= 0);

create index conversations_customer on conversations (customer_id, last_message_at desc nulls last, id desc);
create index conversations_partner on conversations (partner_id, last_message_at desc nulls last, id desc);
create index conversations_house on conversations (status, last_message_at desc nulls last, id desc) where kind <> 'direct';
create index conversations_queue on conversations (waiting_since, id) where waiting_since is not null and status in ({statuses});
create index conversations_assignee on conversations (assignee, last_message_at desc nulls last, id desc) where assignee is not null;
create index conversations_snoozed on conversations (snoozed_until) where snoozed_until is not null;
create index conversations_venue on conversations (venue_id) where venue_id is not null;
-- What may be forgotten.
create index conversations_old on conversations (coalesce(last_message_at, created_at));
create index conversations_search on conversations using gin (
  (coalesce(guest_name, '') || ' ' || coalesce(close_reason, '') || ' ' || coalesce(rating_text, '')) gin_trgm_ops);
drop index if exists conversations_created_by_id_fk;
drop index if exists conversations_updated_by_id_fk;

-- Its place in the conversation, given under the conversation's lock; and the sender's own id of it, so that whatever is sent twice is one.
create unique index messages_seq_once on messages (conversation_id, seq);
create unique index messages_client_id_once on messages (conversation_id, sender_key, client_id) where client_id is not null;
create index messages_sender on messages (sender_id) where sender_id is not null;
create index messages_search on messages using gin (coalesce(body, '') gin_trgm_ops);
alter table messages add constraint messages_seq_range check (seq >= 1);
alter table messages add constraint messages_is_internal_note check (kind <> 'note' or is_internal);
drop index if exists messages_created_by_id_fk;
drop index if exists messages_updated_by_id_fk;

create unique index canned_answers_shortcut_once on canned_answers (lower(shortcut));

-- How far each side has come: what reached it, what it has read, and of what it was told by another way.
create table if not exists chat_marks (
  conversation_id integer not null,
  side text not null,
  delivered_seq integer not null default 0,
  read_seq integer not null default 0,
  told_seq integer not null default 0,
  primary key (conversation_id, side)
);
alter table chat_marks add constraint chat_marks_conversation_known foreign key (conversation_id) references conversations (id) on delete cascade;

-- Who of the house takes conversations, and was here when.
create table if not exists chat_agents (
  agent text primary key,
  is_available boolean not null default false,
  capacity integer not null,
  seen_at timestamptz not null,
  last_assigned_at timestamptz
);

-- The inbox, and whoever takes part and has an account.
create or replace function tell_conversation() returns trigger language plpgsql as $$
begin
  perform tell_live('conversation.changed', new.document_id, case when new.kind <> 'direct' then 'inbox' end, 'user/' || new.customer_id, 'user/' || new.partner_id);
  return null;
end $$;
create or replace trigger tell_conversation after insert or update on conversations for each row execute function tell_conversation();
create or replace trigger count_revision before update on conversations for each row execute function count_revision();
create or replace trigger count_revision before update on messages for each row execute function count_revision();
create or replace trigger count_revision before update on canned_answers for each row execute function count_revision();

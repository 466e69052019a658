-- Notices: each told once, to whom they are due, in words that the house may write itself.

create unique index notifications_once on notifications (event_id, channel, recipient);
create index notifications_due on notifications (next_attempt_at) where status = 'pending';
create index notifications_about on notifications (about);
create index notifications_last_of_kind on notifications (template, id desc) where payload is not null;
create index notifications_created on notifications (created_at desc, id desc);
create index notifications_state on notifications (status, created_at desc, id desc);
create index notifications_search on notifications using gin ((subject || ' ' || recipient) gin_trgm_ops);
create index notifications_unread on notifications (user_id, id desc) where channel = 'in_app' and read_at is null;
create index notifications_of_user on notifications (user_id, id desc) where channel = 'in_app';
create or replace trigger ring_notices after insert on notifications for each statement execute function ring_soon('notices');

create unique index devices_endpoint_unique on devices (md5(endpoint));
create index devices_of_user on devices (user_id);
alter table notice_preferences add constraint notice_preferences_timezone_known check (timezone is null or is_time_zone(timezone));
create unique index notice_preferences_user_unique on notice_preferences (user_id);

-- Who of the panel wants the house's mails, or wants none; without a row it is as the house sets it.
create table if not exists panel_notice_choices (
  panel_user integer primary key,
  wants_mail boolean not null
);
alter table panel_notice_choices add constraint panel_notice_choices_panel_user_fkey
  foreign key (panel_user) references admin_users (id) on delete cascade;

-- Texts that the house writes in the place of its own, every version of them; the latest is in force where it is active.
create table if not exists message_texts (
  template text not null,
  channel text not null,
  language text not null,
  version integer not null,
  subject text not null,
  heading text not null,
  body text not null,
  is_active boolean not null,
  author text,
  created_at timestamptz not null default now(),
  primary key (template, channel, language, version)
);
create or replace trigger ring_texts after insert or update or delete or truncate on message_texts for each statement execute function ring('texts');

-- A notice in the house's own inbox, and that it was read.
create or replace function tell_notice() returns trigger language plpgsql as $$
begin
  insert into live_changes (name, subject, topics, user_id) values ('notice.new', new.document_id, array['user/' || new.user_id], new.user_id);
  return null;
end $$;
create or replace trigger tell_notice after insert on notifications for each row
  when (new.channel = 'in_app' and new.user_id is not null) execute function tell_notice();

create or replace function tell_read_notices() returns trigger language plpgsql as $$
begin
  insert into live_changes (name, topics, user_id)
  select distinct 'notice.read', array['user/' || now_read.user_id], now_read.user_id
  from now_read join was_read using (id)
  where now_read.channel = 'in_app' and now_read.user_id is not null and now_read.read_at is distinct from was_read.read_at;
  return null;
end $$;
create or replace trigger tell_read_notices after update on notifications referencing old table as was_read new table as now_read
  for each statement execute function tell_read_notices();
create or replace trigger count_revision before update on notice_preferences for each row execute function count_revision();
create or replace trigger count_revision before update on notifications for each row execute function count_revision();
create or replace trigger count_revision before update on devices for each row execute function count_revision();

-- Tables held for guests who are about to ask; what has run out is taken away before something new stands there.
create table if not exists table_holds (
  table_id integer not null,
  span tsrange not null,
  token_hash text not null,
  expires_at timestamptz not null
);
alter table table_holds add constraint table_holds_no_overlap exclude using gist (table_id with =, span with &&);
create index table_holds_token on table_holds (token_hash);

-- Plan and timeline show what is kept for somebody.
create or replace function tell_holds() returns trigger language plpgsql as $$
begin
  perform tell_live('tables.changed', null, 'bookings',
    'bookings/' || (select v.document_id from tables t join venues v on v.id = t.venue_id where t.id = coalesce(new.table_id, old.table_id)));
  return null;
end $$;
create or replace trigger tell_holds after insert or delete on table_holds for each row execute function tell_holds();

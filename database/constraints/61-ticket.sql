-- Tickets: seats are counted by the tickets themselves; no event ever has more of them than seats.

create unique index tickets_code_unique on tickets (code);
create index tickets_event on tickets (event_id, status);
create index tickets_owner on tickets (owner_id, id desc);
create index tickets_search on tickets using gin (
  (coalesce(holder_name, '') || ' ' || coalesce(purchase, '') || ' ' || coalesce(checked_in_by, '') || ' ' || coalesce(cancel_reason, '')) gin_trgm_ops);
create index tickets_purchase on tickets (purchase);

alter table events add constraint events_seats_taken_range check (seats_taken between 0 and capacity);
create or replace function count_seat() returns trigger language plpgsql as $$
declare
  was integer := case when tg_op <> 'INSERT' and old.status in ({statuses}) then 1 else 0 end;
  now_is integer := case when tg_op <> 'DELETE' and new.status in ({statuses}) then 1 else 0 end;
begin
  if was <> now_is then
    update events set seats_taken = seats_taken + now_is - was where id = coalesce(new.event_id, old.event_id);
  end if;
  return null;
end $$;
create or replace trigger count_seat after insert or delete or update of status on tickets for each row execute function count_seat();
create or replace trigger count_revision before update on tickets for each row execute function count_revision();

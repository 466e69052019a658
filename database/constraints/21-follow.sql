-- Follows, and how many there are.

create unique index follows_once on follows (follower_id, followed_id);
create index follows_followed on follows (followed_id, follower_id);
alter table follows add constraint follows_follower_required check (follower_id is not null and followed_id is not null);
alter table follows add constraint follows_followed_other check (follower_id <> followed_id);

-- The figures on a profile are counted when its row is held, whoever writes them and whatever is written:
-- those who are blocked, or not confirmed yet, are seen by nobody and are not counted.
create or replace function count_follows() returns trigger language plpgsql as $$
begin
  new.followers_count := (select count(*) from follows f join profiles p on p.id = f.follower_id join up_users u on u.id = p.user_id
    where f.followed_id = new.id and u.confirmed and u.blocked = false);
  new.following_count := (select count(*) from follows f join profiles p on p.id = f.followed_id join up_users u on u.id = p.user_id
    where f.follower_id = new.id and u.confirmed and u.blocked = false);
  return new;
end $$;
create or replace trigger count_follows before update of followers_count, following_count on profiles
  for each row execute function count_follows();

-- Always in the order of their ids: two who follow each other at the same moment must not wait for each other.
create or replace function recount_follows(ids integer[]) returns void language plpgsql as $$
begin
  perform from profiles where id = any(ids) order by id for no key update;
  update profiles set followers_count = 0 where id = any(ids);
end $$;

create or replace function recount_both() returns trigger language plpgsql as $$
begin
  perform recount_follows(array(select follower_id from changed union select followed_id from changed));
  return null;
end $$;
-- Once for a statement: whoever closes an account leaves everybody off in one, each counted once and all held in one order.
create or replace trigger recount_both after insert on follows referencing new table as changed
  for each statement execute function recount_both();
create or replace trigger recount_gone after delete on follows referencing old table as changed
  for each statement execute function recount_both();

-- Whoever is blocked leaves the figures of everybody, and comes back with the end of the block.
create or replace function recount_around_user() returns trigger language plpgsql as $$
begin
  perform recount_follows(array(
    select unnest(array[f.follower_id, f.followed_id]) from follows f join profiles p on p.id in (f.follower_id, f.followed_id) where p.user_id = new.id));
  return null;
end $$;
create or replace trigger recount_around after update of blocked, confirmed on up_users for each row
  when (old.blocked is distinct from new.blocked or old.confirmed is distinct from new.confirmed) execute function recount_around_user();
create or replace trigger count_revision before update on follows for each row execute function count_revision();

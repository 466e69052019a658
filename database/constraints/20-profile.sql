-- Profiles, one for each account.

create unique index profiles_user_unique on profiles (user_id);
create index profiles_search on profiles using gin (
  (coalesce(display_name, '') || ' ' || coalesce(bio, '') || ' ' || coalesce(area, '')) gin_trgm_ops);
create index profiles_name on profiles (display_name, id);
create index profiles_waiting on profiles (approval) where approval in ('pending', 'suspended');
create index profiles_place on profiles (latitude, longitude) where approval = 'approved' and is_taking_orders;
create or replace trigger count_revision before update on profiles for each row execute function count_revision();

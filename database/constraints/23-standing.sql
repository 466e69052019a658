-- Who may buy, cook, sell and run events now: the rules of src/domain/account/standing.ts for statements over many rows.

create or replace function may_buy(person integer) returns boolean language sql stable as $$
  select exists (select from up_users u where u.id = person and coalesce(u.confirmed, false) and not coalesce(u.blocked, false))
$$;

create or replace function may_cook(person integer) returns boolean language sql stable as $$
  select exists (
    select from up_users u
    join profiles p on p.user_id = u.id and p.approval = 'approved'
    join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id and r.type = 'cook'
    where u.id = person and coalesce(u.confirmed, false) and not coalesce(u.blocked, false))
$$;

create or replace function may_sell(person integer) returns boolean language sql stable as $$
  select may_cook(person) and exists (select from profiles p where p.user_id = person and p.is_taking_orders)
$$;

create or replace function may_host(person integer) returns boolean language sql stable as $$
  select may_buy(person) and exists (
    select from up_users_role_lnk l join up_roles r on r.id = l.role_id
    where l.user_id = person and r.type in ('organizer', 'staff', 'manager'))
$$;

-- Whether its cook sells is kept on each dish, because the menu is read a thousand times for each time that a cook changes; and a dish
-- that is written rings the menu's bell on every instance, which nothing else about a person does.
create or replace function keep_cook_selling() returns trigger language plpgsql as $$
begin
  new.is_cook_selling := new.cook_id is null or may_sell(new.cook_id);
  return new;
end $$;
create or replace trigger keep_cook_selling before insert or update of cook_id, is_cook_selling on dishes
  for each row execute function keep_cook_selling();

create or replace function tell_dishes_of_cook() returns trigger language plpgsql as $$
declare
  row_now jsonb := to_jsonb(coalesce(new, old));
  cook integer := coalesce(row_now ->> 'user_id', row_now ->> 'id')::integer;
begin
  if exists (select from dishes where cook_id = cook and is_cook_selling is distinct from may_sell(cook)) then
    update dishes set is_cook_selling = true where cook_id = cook;
  end if;
  return null;
end $$;
create or replace trigger tell_dishes_of_cook after update of blocked, confirmed on up_users for each row
  when (old.blocked is distinct from new.blocked or old.confirmed is distinct from new.confirmed) execute function tell_dishes_of_cook();
create or replace trigger tell_dishes_of_cook after insert or update of approval, is_taking_orders, user_id on profiles
  for each row execute function tell_dishes_of_cook();
create or replace trigger tell_dishes_of_cook after insert or update or delete on up_users_role_lnk
  for each row execute function tell_dishes_of_cook();

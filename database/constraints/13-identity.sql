-- Identities: how somebody is known at other houses.

create unique index identities_provider_id_unique on identities (provider, lower(provider_id));
create unique index identities_username_unique on identities (provider, lower(username)) where username is not null;
create index identities_of_user on identities (user_id);
create index identities_search on identities using gin (
  (coalesce(provider_id, '') || ' ' || coalesce(username, '')) gin_trgm_ops);

-- Signed logins of other houses that were used once.
create table if not exists used_logins (
  hash text primary key,
  until timestamptz not null
);
create or replace trigger count_revision before update on identities for each row execute function count_revision();

-- Sessions: what ends them, and who is told.

create unique index strapi_sessions_session_id_unique on strapi_sessions (session_id);
create index strapi_sessions_of_user on strapi_sessions (user_id, origin);

-- A new password and a block end every session at once, whoever writes them: the API, the panel or a hand in the database.
-- A first password takes nothing back: whoever came by Telegram or by phone stays signed in.
create or replace function end_sessions_of_user() returns trigger language plpgsql as $$
begin
  delete from strapi_sessions where origin = 'users-permissions' and user_id = old.id::text;
  return null;
end $$;
create or replace trigger end_sessions_on_change after update of password, blocked on up_users for each row
  when ((old.password is not null and new.password is distinct from old.password) or (new.blocked and not coalesce(old.blocked, false)))
  execute function end_sessions_of_user();
create or replace trigger end_sessions_on_delete after delete on up_users for each row execute function end_sessions_of_user();

-- Whose session ended: sockets that live by it are looked at.
create or replace function ring_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', old.session_id);
  return null;
end $$;
create or replace trigger ring_session after delete on strapi_sessions for each row execute function ring_session();

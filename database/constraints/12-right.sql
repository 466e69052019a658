-- Rights: whoever remembers them, and sockets that live by them, hear that they may have changed.

create or replace trigger ring_rights after insert or update or delete or truncate on up_permissions for each statement execute function ring('rights');
create or replace trigger ring_rights after insert or update or delete or truncate on up_permissions_role_lnk for each statement execute function ring('rights');
create or replace trigger ring_rights after insert or update or delete or truncate on up_roles for each statement execute function ring('rights');
create or replace trigger ring_rights after insert or update or delete or truncate on strapi_core_store_settings for each statement execute function ring('rights');

create or replace trigger ring_callers after update of is_active, blocked on admin_users for each statement execute function ring('callers');
create or replace trigger ring_callers after insert or update or delete on admin_users_roles_lnk for each statement execute function ring('callers');
create or replace trigger ring_callers after insert or update or delete on admin_permissions for each statement execute function ring('callers');
create or replace trigger ring_callers after insert or update or delete on admin_permissions_role_lnk for each statement execute function ring('callers');
create or replace trigger ring_callers after update or delete on up_users_role_lnk for each statement execute function ring('callers');

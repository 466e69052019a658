-- The menu as guests read it, from memory: whatever it is made of rings when it changes (src/platform/postgres/freshness.ts).

create or replace trigger ring_menu after insert or update or delete or truncate on dishes for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on categories for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on venues for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on sites for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on files for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on dishes_cmps for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on venues_cmps for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on dishes_venues_lnk for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on files_related_mph for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_menu_option_groups for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_menu_option_groups_cmps for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_menu_options for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_venue_opening_hours for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_venue_closures for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_venue_turns for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_venue_areas for each statement execute function ring('menu');
create or replace trigger ring_menu after insert or update or delete or truncate on components_venue_pace_rules for each statement execute function ring('menu');
create or replace trigger count_revision before update on categories for each row execute function count_revision();

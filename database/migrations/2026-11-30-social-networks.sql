-- The house's social networks were any JSON and are a list of names and addresses: `{"Telegram": "https://…"}` becomes one.
-- What holds no addresses stays as it is, for its owner to write anew.
do $$
begin
  if to_regclass('sites') is null then return; end if;
  update sites set socials = (select jsonb_agg(jsonb_build_object('name', key, 'url', value)) from jsonb_each_text(socials))
  where jsonb_typeof(socials) = 'object'
    and not exists (select from jsonb_each_text(socials) where value is null or value !~ '^https{0,1}://[^ ]+$');
end $$;

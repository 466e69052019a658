/** Runs the vanilla application, fills it with as many dishes as the product has, and gives guests and the signed-in the plain rights. */
import { require } from '../../scripts/paths.mjs';

const appDir = process.env.VANILLA_DIR ?? '';
process.chdir(appDir);
const { createStrapi } = require('@strapi/strapi');
const app = await createStrapi({ appDir, distDir: appDir, serveAdminPanel: false }).load();
await furnish(Number(process.env.ROWS));
await allow('public', ['api::dish.dish.find', 'api::dish.dish.findOne', 'api::category.category.find', 'api::category.category.findOne']);
await allow('authenticated', ['api::order.order.create']);
app.server.mount();
await new Promise((resolve) => app.server.httpServer.listen(Number(process.env.PORT), '127.0.0.1', () => resolve(undefined)));

const role = await app.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
const user = await app.plugin('users-permissions').service('user').add({
  username: 'guest',
  email: 'guest@samovar.test',
  password: 'Long-enough-1',
  provider: 'local',
  confirmed: true,
  blocked: false,
  role: role.id,
});
const token = await app.plugin('users-permissions').service('jwt').issue({ id: user.id });
const dishes = await app.db.connection('dishes').orderBy('id').limit(900).select('id', 'document_id', 'name', 'price');
process.send?.({ ready: true, token, user: user.id, dishes });

/** @param {number} rows */
async function furnish(rows) {
  const knex = app.db.connection;
  const id = (/** @type {string} */ prefix) => `substr('${prefix}' || md5('${prefix}' || n), 1, 24), now(), now(), now()`;
  const words = `array['soup', 'dumplings', 'salad', 'pie', 'porridge', 'tea', 'stew', 'cake', 'pancakes', 'fish']`;
  await knex.raw(`insert into categories (document_id, created_at, updated_at, published_at, name, slug, description, rank, is_active)
    select ${id('categ')}, 'Category ' || n, 'category-' || n, 'What the kitchen makes best, number ' || n, n, true from generate_series(1, 20) n`);
  await knex.raw(
    `insert into dishes (document_id, created_at, updated_at, published_at, name, slug, description, price, is_available, is_sold_out, preparation_minutes, allergens, diets, rank)
    select ${id('dish')}, 'Dish ' || n || ' ' || (${words})[1 + n % 10], 'dish-' || n, 'Cooked slowly with dill and sour cream, as at home: ' || (${words})[1 + (n / 10) % 10],
      1 + (n % 3000) / 100.0, true, false, 15, '["milk", "gluten"]', '["vegetarian"]', n from generate_series(1, ${rows}) n`,
  );
  await knex.raw(
    `insert into dishes_category_lnk (dish_id, category_id, dish_ord) select id, (select min(id) from categories) + id % 20, id from dishes`,
  );
  await knex.raw('analyze');
}

/** @param {string} type @param {string[]} actions */
async function allow(type, actions) {
  const { id } = await app.db.query('plugin::users-permissions.role').findOne({ where: { type } });
  for (const action of actions) await app.db.query('plugin::users-permissions.permission').create({ data: { action, role: id } });
}

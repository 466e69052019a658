/** Every address that can be read, as the running application has them: the API's, the screens', the Content Manager's; with a word to look for where there is a place for one. */

/** @typedef {{ list: string, as: string, headers: Record<string, string>, words: string[], route: string, isSpare: boolean }} Ask `isSpare`: only where nobody before was let in */
/** @typedef {Record<string, Record<string, string>>} Callers who → the headers of a request */

/** In the order of the first accounts of a filled house. */
const PEOPLE = ['customer', 'cook', 'organizer', 'staff', 'manager'];
/** They see what others do, but for what is theirs alone. */
const SPARE = ['organizer', 'manager'];
/** Who looks for words: everybody's search is one of theirs. */
const SEARCHING = ['public', 'staff'];
/** A list that knows no such word says so, and is not counted. */
const WORD = 'quince';
const WORDS = ['_q', 'q', 'search', 'text'].map((name) => `${name}=${WORD}`);
/** Columns that say whose a row is. */
const OWNERS = ['customer_id', 'user_id', 'owner_id', 'cook_id', 'organizer_id'];
/** What is called otherwise in an address than in the schema. */
const TABLES = { people: 'up_users', webhooks: 'webhook_endpoints' };

/** @param {any} app @param {import('pg').Client} database @returns {Promise<Ask[]>} */
export async function listsOf(app, database) {
  const { rows: people } = await database.query(`select id from up_users where username like 'guest%' order by id limit ${PEOPLE.length}`);
  const ids = Object.fromEntries(PEOPLE.map((who, n) => [who, Number(people[n]?.id)]));
  const guests = await callersOf(app, ids);
  const panel = await panelCaller(app);
  /** @type {Ask[]} */
  const asks = [];
  for (const [who, headers] of Object.entries(guests))
    for (const route of await apiRoutes(app)) {
      const address = await addressOf(app, database, route, ids[who]);
      if (address)
        asks.push({ list: address, as: who, headers, words: SEARCHING.includes(who) ? WORDS : [], route, isSpare: SPARE.includes(who) });
    }
  for (const route of panelRoutes(app)) {
    const address = await addressOf(app, database, route, undefined);
    if (address) asks.push({ list: address, as: 'panel', headers: panel, words: WORDS, route, isSpare: false });
  }
  for (const list of await contentManagerLists(app))
    asks.push({ list, as: 'panel', headers: panel, words: [], route: list, isSpare: false });
  return asks;
}

/** @param {any} app @returns {Promise<string[]>} */
async function apiRoutes(app) {
  /** @type {Record<string, { method: string, path: string }[]>} */
  const routes = await app.contentAPI.getRoutesMap();
  const reads = Object.values(routes).flatMap((all) =>
    all.filter(({ method }) => method === 'GET').map(({ path }) => path.replace(/(.)\/$/, '$1')),
  );
  return [...new Set(reads)].filter((path) => !path.includes('(') && !path.startsWith('/documentation'));
}

/** Of the house's own plugins: whoever else brings routes reads no table that grows. @param {any} app @returns {string[]} */
function panelRoutes(app) {
  return ['backoffice', 'kafka'].flatMap((name) => {
    const routers = Object.values(app.plugins[name].routes).flat();
    const routes = routers.filter(({ type }) => type === 'admin').flatMap((router) => router.routes);
    return routes.filter(({ method }) => method === 'GET').map(({ path }) => `/${name}${path}`);
  });
}

/** @param {any} app @returns {Promise<string[]>} */
async function contentManagerLists(app) {
  const service = app.plugin('content-manager').service('content-types');
  const lists = [];
  for (const type of service.findDisplayedContentTypes().filter((/** @type {any} */ one) => one.kind === 'collectionType')) {
    const { settings } = await service.findConfiguration(type);
    const list = `/content-manager/collection-types/${type.uid}?page=1&pageSize=${settings.pageSize}&sort=${settings.defaultSortBy}:${settings.defaultSortOrder}`;
    lists.push(list, `${list}&_q=${WORD}`);
  }
  return lists;
}

/** `:id` is the newest row of whoever asks, or of anybody. @param {any} app @param {import('pg').Client} database @param {string} path @param {number | undefined} person @returns {Promise<string | null>} */
async function addressOf(app, database, path, person) {
  const [, before, segment, parameter, after] = /^(.*?\/([\w-]+))\/:(\w+)(.*)$/.exec(path) ?? [];
  if (!parameter || !segment) return path;
  if (after?.includes(':')) return null;
  const types = /** @type {any[]} */ (Object.values(app.contentTypes));
  const type = types.find((one) => one.info.pluralName === segment && /^api::|users-permissions/.test(one.uid));
  const table = TABLES[/** @type {keyof typeof TABLES} */ (segment)] ?? type?.collectionName;
  const id = table && (await rowOf(database, table, person));
  return id ? `${before}/${id}${after ?? ''}` : null;
}

/** @param {import('pg').Client} database @param {string} table @param {number | undefined} person */
async function rowOf(database, table, person) {
  const { rows } = await database.query(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const id = columns.includes('document_id') ? 'document_id' : 'id';
  const owners = person ? OWNERS.filter((name) => columns.includes(name)).map((name) => `${name} = ${person}`) : [];
  const mine = owners.length > 0 ? `${owners.join(' or ')}` : 'true';
  const { rows: found } = await database.query(`select ${id} as id from ${table} order by (${mine}) is true desc, id desc limit 1`);
  return found[0]?.id;
}

/** @param {any} app @param {Record<string, number>} ids @returns {Promise<Callers>} */
async function callersOf(app, ids) {
  const sessions = app.sessionManager('users-permissions');
  /** @type {Callers} */
  const callers = { public: {} };
  for (const [who, id] of Object.entries(ids)) {
    const refresh = await sessions.generateRefreshToken(String(id), undefined, { type: 'refresh' });
    callers[who] = { authorization: `Bearer ${(await sessions.generateAccessToken(refresh.token)).token}` };
  }
  return callers;
}

/** Whoever may see everything in the panel. @param {any} app @returns {Promise<Record<string, string>>} */
async function panelCaller(app) {
  const role = await app.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  const facts = {
    email: `growth-${Date.now()}@samovar.test`,
    firstname: 'Growth',
    lastname: 'Bench',
    isActive: true,
    registrationToken: null,
  };
  const { id } = await app.service('admin::user').create({ ...facts, roles: [role.id] });
  const sessions = app.sessionManager('admin');
  const refresh = await sessions.generateRefreshToken(String(id), 'growth', { type: 'refresh' });
  return { authorization: `Bearer ${(await sessions.generateAccessToken(refresh.token)).token}` };
}

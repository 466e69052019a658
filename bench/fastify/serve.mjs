/** The yardstick of hand-written code: Fastify and pg do the product's work with one query each, on the product's own tables. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { CHECKOUT, DISH, LIST, SEARCH } from './statements.mjs';

pg.types.setTypeParser(1700, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 30 });
const app = Fastify({ logger: false });

const rowOf = (/** @type {any} */ { total: _total, c_name, c_slug, c_document_id, ...dish }) => ({
  ...dish,
  category: { documentId: c_document_id, name: c_name, slug: c_slug },
});
const page = (/** @type {any[]} */ rows) => ({
  data: rows.map(rowOf),
  meta: {
    pagination: { page: 1, pageSize: 25, pageCount: Math.ceil(Number(rows[0]?.total ?? 0) / 25), total: Number(rows[0]?.total ?? 0) },
  },
});

app.get('/api/dishes', async (request) => {
  const { _q: text, below } = /** @type {any} */ (request.query);
  const { rows } = text
    ? await pool.query({ name: 'search', text: SEARCH, values: [`%${text}%`] })
    : await pool.query({ name: 'list', text: LIST, values: [below ?? 1e9] });
  return page(rows);
});

app.get('/api/dishes/:id', async (request, reply) => {
  const { rows } = await pool.query({ name: 'dish', text: DISH, values: [/** @type {any} */ (request.params).id] });
  return rows[0] ? { data: rowOf(rows[0]), meta: {} } : reply.code(404).send({ error: 'not found' });
});

/** @param {string} header */
function userOf(header) {
  const [head = '', body = '', signature = ''] = header.replace(/^Bearer /, '').split('.');
  const mine = createHmac('sha256', process.env.TOKEN_SECRET ?? '')
    .update(`${head}.${body}`)
    .digest();
  const theirs = Buffer.from(signature, 'base64url');
  if (theirs.length !== mine.length || !timingSafeEqual(mine, theirs)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()).id;
}

app.post('/api/orders', async (request, reply) => {
  const user = userOf(String(request.headers.authorization ?? ''));
  if (!user) return reply.code(401).send({ error: 'no token' });
  const { rows } = await pool.query({ name: 'checkout', text: CHECKOUT, values: [user] });
  return rows[0] ? reply.code(201).send({ data: rows[0] }) : reply.code(409).send({ error: 'empty cart' });
});

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.send?.({ ready: true });
process.on('SIGTERM', () => process.exit(0));

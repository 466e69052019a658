/** Whatever the API answers to a test is what its document says: the status, the type, the body. An answer that nobody wrote down fails the test that saw it. */
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Response } from 'supertest';

type Schema = Record<string, unknown>;
interface Answer {
  $ref?: string;
  content?: Record<string, { schema?: Schema }>;
}
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
}
interface Reader {
  document: Document;
  paths: { pattern: RegExp; path: string }[];
  ajv: Ajv2020;
  checks: Map<string, ValidateFunction>;
}

/** Headers that are too long are refused before any route is asked; and a fault of ours that a test has planted is nobody's promise. */
const NOBODYS = [431, 500];

let reader: Reader | null = null;

/** Made once in a test file, by the running application itself. */
function read(): Reader {
  if (reader) return reader;
  const { openApi } = running<typeof import('../../src/plugins/docs/server/openapi/route')>('src/plugins/docs/server/openapi/route');
  const document = JSON.parse(openApi(strapi).json) as Document;
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'api', components: { schemas: document.components.schemas } });
  // Fixed words before parameters: /orders/hide is no order.
  const byParameters = Object.keys(document.paths).sort((one, other) => one.split('{').length - other.split('{').length);
  const paths = byParameters.map((path) => ({
    path,
    pattern: new RegExp(`^/api${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
  }));
  return (reader = { document, paths, ajv, checks: new Map() });
}

/** @throws where the document does not say this. What it has no path for is nobody's answer. */
export function checkDocumented(method: string, address: string, response: Response): void {
  const { document, paths } = read();
  const path = paths.find(({ pattern, path: at }) => pattern.test(address.replace(/\?.*$/s, '')) && document.paths[at]?.[method])?.path;
  if (path === undefined || method === 'head' || NOBODYS.includes(response.status)) return;
  const where = `${method} ${path} ${response.status}`;
  const named = document.paths[path]?.[method]?.responses[response.status];
  if (!named) throw new Error(`${where} is not documented: ${response.text?.slice(0, 300)}`);
  const { content } = named.$ref ? (document.components.responses[named.$ref.split('/').at(-1) ?? ''] ?? {}) : named;
  const type = response.type || '';
  if (!content) return;
  const media = content[type];
  if (!media) throw new Error(`${where} as ${type || 'nothing'} is not documented`);
  if (type === 'application/json') checkBody(where, media.schema ?? {}, response.body);
}

function checkBody(where: string, schema: Schema, body: unknown): void {
  const { ajv, checks } = read();
  const key = JSON.stringify(schema);
  const check = checks.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/components', '"api#/components')) as Schema);
  checks.set(key, check);
  if (!check(body)) throw new Error(`${where} is not as documented: ${ajv.errorsText(check.errors, { dataVar: 'answer' })}`);
}

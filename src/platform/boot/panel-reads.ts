/** What the panel's lists tell and can be asked: no secret and no ticket's code, to nobody; of a row behind a relation only its name, to who may not read more. */
import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { withoutTicketCodes } from '#domain/notification/shown-message';

interface Attribute {
  type: string;
  target?: string;
  component?: string;
  private?: boolean;
  configurable?: boolean;
  visible?: boolean;
  searchable?: boolean;
  pluginOptions?: { panel?: { hidesCodes?: boolean } };
}
interface Ability {
  can(action: string, subject: string, field?: string): boolean;
}
type Query = Record<string, unknown>;
type Step = (query: Query, ...more: unknown[]) => Promise<unknown>;
interface Checker {
  sanitizeOutput(data: unknown, ...more: unknown[]): Promise<unknown>;
  sanitizeQuery: Step;
  validateQuery: Step;
  sanitizedQuery: Step & Record<string, Step>;
}
interface Asker {
  strapi: Core.Strapi;
  ability: Ability;
}

const READ = 'plugin::content-manager.explorer.read';
const IDS = ['id', 'documentId'];
const JOINING = ['$and', '$or', '$not'];

export function guardPanelReads(strapi: Core.Strapi): void {
  // A service is a bag of functions by its type.
  const checkers = strapi.plugin('content-manager').service('permission-checker') as {
    create(asked: { userAbility: Ability; model: string }): Checker;
  };
  const create = checkers.create.bind(checkers);
  checkers.create = (asked) => guarded(create(asked), { strapi, ability: asked.userAbility }, asked.model);
}

function guarded(checker: Checker, asker: Asker, model: string): Checker {
  const checked =
    (step: Step): Step =>
    async (query, ...more) => {
      await checkQuestion(asker, model, query);
      return step(query, ...more);
    };
  const queries = Object.fromEntries(Object.entries(checker.sanitizedQuery).map(([name, step]) => [name, checked(step)]));
  return {
    ...checker,
    sanitizeQuery: checked(checker.sanitizeQuery),
    validateQuery: checked(checker.validateQuery),
    sanitizedQuery: Object.assign(checked(checker.sanitizedQuery), queries),
    sanitizeOutput: async (data, ...more) => withoutSecrets(asker.strapi, model, await checker.sanitizeOutput(data, ...more)),
  };
}

/** @throws DomainError `request.field_not_yours` naming the field. */
async function checkQuestion(asker: Asker, model: string, { filters, sort }: Query): Promise<void> {
  const asked = [filters, ...sortsOf(sort)].filter((part) => part !== undefined && part !== null);
  for (const part of asked) await checkNames(asker, { model, path: [], part, isBehind: false });
}

interface Place {
  model: string;
  path: readonly string[];
  part: unknown;
  /** Behind a relation: what the asker may not read by itself has only its name. */
  isBehind: boolean;
}

async function checkNames(asker: Asker, { model, path, part, isBehind }: Place): Promise<void> {
  if (Array.isArray(part)) {
    for (const one of part) await checkNames(asker, { model, path, part: one, isBehind });
    return;
  }
  if (part === null || typeof part !== 'object') return;
  for (const [name, below] of Object.entries(part)) {
    const attribute = IDS.includes(name) ? undefined : attributesOf(asker.strapi, model)[name];
    if (!attribute) {
      if (JOINING.includes(name)) await checkNames(asker, { model, path, part: below, isBehind });
      continue;
    }
    const here = [...path, name];
    if (isSecret(attribute) || isUnaskable(attribute) || (isBehind && !(await isNamed(asker, model, name))))
      throw new DomainError('request.field_not_yours', { field: here.join('.') });
    const next = attribute.target ?? attribute.component;
    if (next) await checkNames(asker, { model: next, path: here, part: below, isBehind: isBehind || attribute.target !== undefined });
  }
}

/** The name by which the panel shows such a row, or a field that the asker may read anyway. */
async function isNamed({ strapi, ability }: Asker, model: string, field: string): Promise<boolean> {
  if (!model.startsWith('api::') && !model.startsWith('plugin::')) return false;
  if (ability.can(READ, model, field)) return true;
  const types = strapi.plugin('content-manager').service('content-types') as {
    findConfiguration(type: { uid: string }): Promise<{ settings?: { mainField?: string } }>;
  };
  return (await types.findConfiguration({ uid: model })).settings?.mainField === field;
}

/** `a.b:asc,c`, a list of such, or an object: all as objects. */
function sortsOf(sort: unknown): unknown[] {
  if (typeof sort === 'string') return sort.split(',').map((one) => nested((one.split(':')[0] ?? '').trim().split('.')));
  if (Array.isArray(sort)) return sort.flatMap(sortsOf);
  return [sort];
}

const nested = (path: readonly string[]): unknown => path.reduceRight<unknown>((below, name) => ({ [name]: below }), 'asc');

const attributesOf = (strapi: Core.Strapi, uid: string): Record<string, Attribute> =>
  (strapi.getModel(uid as UID.Schema) as { attributes?: Record<string, Attribute> } | undefined)?.attributes ?? {};

/** Texts that open something: private, and nobody can make them visible in the panel. What Strapi itself keeps out of sight is none. */
export const isSecret = (attribute: { type: string; private?: boolean; configurable?: boolean; visible?: boolean }): boolean =>
  attribute.private === true &&
  attribute.configurable === false &&
  attribute.visible !== false &&
  ['string', 'text', 'json'].includes(attribute.type);

/** Messages in which a ticket's code may stand. */
const hidesCodes = ({ pluginOptions }: Attribute): boolean => pluginOptions?.panel?.hidesCodes === true;

/** Whoever may ask what a text begins with finds a code in it letter by letter. */
const isUnaskable = (attribute: Attribute): boolean => hidesCodes(attribute) && attribute.searchable === false;

function withoutSecrets(strapi: Core.Strapi, model: string, data: unknown): unknown {
  if (Array.isArray(data)) return data.map((one) => withoutSecrets(strapi, model, one));
  if (data === null || typeof data !== 'object') return data;
  const attributes = attributesOf(strapi, model);
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const attribute = attributes[name];
      if (attribute && isSecret(attribute)) return [];
      if (attribute && hidesCodes(attribute) && typeof value === 'string') return [[name, withoutTicketCodes(value)]];
      const next = attribute?.target ?? attribute?.component;
      return [[name, next && typeof value === 'object' && !(value instanceof Date) ? withoutSecrets(strapi, next, value) : value]];
    }),
  );
}

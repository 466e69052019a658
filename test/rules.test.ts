/** The architecture as a test: what every type, machine, event, route and error of the running application must have. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { components, types } from '../config/panel';
import type { PanelView } from '../config/panel-views';
import { machineTokens } from '../config/permissions';
import { allActions } from '#platform/actions/all-actions';
import { cellsOf } from '#platform/boot/panel-layouts';
import { CATALOGUE } from '#domain/error-catalogue';
import { EVENTS, statusPayload } from '#domain/events';
import { finalStates } from '#domain/machine';
import { machines } from '#domain/machines';
import { statusesOf } from '#domain/status-table';
import { visitor } from './helpers/api';
import { actionsOf, everyRoute, ROLES, type Route } from './helpers/routes';

const root = path.resolve(__dirname, '..');
const living = Object.entries(machines);
const inFolder = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []);

describe.each(living)('the machine of %s', (uid, machine) => {
  const type = strapi.contentTypes[uid as never] as unknown as {
    attributes: Record<string, { enum?: string[] }>;
    options: { draftAndPublish?: boolean };
  };
  const states = statusesOf(machine.meanings);
  const next = (state: string): string[] => machine.moves.filter((move) => move.from === state).map((move) => move.to);
  const reachedFrom = (state: string, seen = new Set([state])): Set<string> => {
    for (const to of next(state)) if (!seen.has(to)) reachedFrom(to, seen.add(to));
    return seen;
  };

  it('has the states of its type’s enumeration, and no drafts', () => {
    const { enum: stored } = type.attributes.state ?? type.attributes.status ?? {};
    expect(stored).toEqual(states);
    expect(type.options.draftAndPublish).toBe(false);
  });

  it('reaches every state from the first, and an end from every state', () => {
    expect([...reachedFrom(machine.initial)].sort()).toEqual([...states].sort());
    const ends = finalStates(machine);
    expect(states.filter((state) => ![...reachedFrom(state)].some((end) => ends.includes(end)))).toEqual([]);
  });

  it('moves between its own states, by somebody, one way for each pair', () => {
    for (const { from, to, by } of machine.moves)
      expect([states.includes(from), states.includes(to), by.length > 0]).toEqual([true, true, true]);
    const pairs = machine.moves.map(({ from, to }) => `${from} → ${to}`);
    expect(pairs.length).toBe(new Set(pairs).size);
  });

  it('tells an event for each state and has texts for each refusal', () => {
    expect(states.filter((state) => !(`${machine.noun}.${state}` in EVENTS))).toEqual([]);
    expect(statusPayload[machine.noun]).toBeInstanceOf(Function);
    const codes = ['illegal_transition', 'move_not_yours', 'reason_required'].map((refusal) => `${machine.noun}.${refusal}`);
    expect([...codes, machine.refuseCreate, machine.refuseDelete].filter((code) => !(code in CATALOGUE))).toEqual([]);
  });
});

it.each(Object.entries(EVENTS))(
  'the event %s has a topic, a sample that fits, and nobody’s phone, address or text in it',
  (name, { topic, version, payload, sample }) => {
    expect(topic).toMatch(/^samovar\.[a-z_]+$/);
    expect(topic).toContain(name.split('.')[0]?.slice(0, 3));
    expect(version).toBeGreaterThan(0);
    expect(payload.parse(sample)).toEqual(sample);
    expect(Object.keys(sample).filter((field) => /phone|address|email|body|password/i.test(field))).toEqual([]);
  },
);

describe.each(Object.entries(CATALOGUE))('the refusal %s', (_code, { en, ru }) => {
  const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact as string).sort();

  it('is said in both languages with the same facts', () => {
    expect(en).toMatch(/^[^а-яё]+$/i);
    expect(ru).toMatch(/[а-яё]/i);
    expect(facts(ru)).toEqual(facts(en));
  });
});

describe('every action', () => {
  const actions = allActions(strapi);

  it('has a name of its own', () => {
    const names = actions.map(({ declared }) => declared.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('asks the panel for rights that the panel knows', () => {
    const known = strapi.service('admin::permission').actionProvider as { has(right: string): boolean };
    const asked = actions.flatMap(({ declared: { panel, panelRights = {} } }) => [panel, ...Object.values(panelRights)]);
    expect(asked.filter((right) => right !== undefined && !known.has(String(right)))).toEqual([]);
  });

  it('is called by the right of its name', async () => {
    const scopes = new Set((await everyRoute()).map(({ scope }) => scope));
    const silent = actions.filter(({ declared, right }) => !declared.isPublic && !declared.isPanelOnly && !scopes.has(right));
    expect(silent.map(({ right }) => right)).toEqual([]);
    expect(actions.length).toBeGreaterThan(100);
  });
});

describe('every route of ours', () => {
  const isOurs = ({ owner }: Route): boolean =>
    owner.startsWith('api::') || existsSync(path.join(root, 'src/plugins', owner.replace('plugin::', '')));

  it('is in the permission table of somebody, or says public', async () => {
    const listed = new Set([...ROLES.flatMap(actionsOf), ...Object.values(machineTokens).flat()]);
    const lost = (await everyRoute()).filter((route) => isOurs(route) && route.scope !== null && !listed.has(route.scope));
    expect(lost.map(({ method, path: at, scope }) => `${method} ${at} ${scope}`)).toEqual([]);
  });

  it('is in the OpenAPI document', async () => {
    const { body } = await visitor('get', '/api/openapi.json').expect(200);
    const described = new Set(
      Object.entries(body.paths as Record<string, object>).flatMap(([at, verbs]) =>
        Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${at.replace(/^\/api/, '')}`),
      ),
    );
    const hidden = (await everyRoute())
      .filter(isOurs)
      .map(({ method, path: at }) => `${method} ${at.replace(/^\/api/, '').replace(/:(\w+)(\([^)]*\))?/g, '{$1}')}`);
    expect(hidden.length).toBeGreaterThan(40);
    expect(hidden.filter((route) => !described.has(route) && !/\/(openapi\.json|documentation|redoc)|\(\.\*\)/.test(route))).toEqual([]);
  });

  it('that the permission table names has a controller that does it', async () => {
    const scopes = new Set((await everyRoute()).map(({ scope }) => scope));
    const named = [...new Set(ROLES.flatMap(actionsOf))];
    expect(named.filter((action) => !scopes.has(action))).toEqual([]);
  });
});

it('no search finds by what is private: text and numbers of ours that nobody may read are not searched', () => {
  const found = Object.entries(strapi.contentTypes)
    .filter(([uid]) => uid.startsWith('api::'))
    .flatMap(([uid, { attributes }]) =>
      Object.entries(
        attributes as unknown as Record<string, { type: string; private?: boolean; searchable?: boolean; configurable?: boolean }>,
      )
        .filter(
          ([, { type, private: isPrivate, searchable }]) =>
            isPrivate && searchable !== false && !['relation', 'component', 'json', 'boolean', 'datetime'].includes(type),
        )
        .filter(([name]) => name !== 'locale')
        .map(([name]) => `${uid} ${name}`),
    );
  expect(found).toEqual([]);
});

describe('the panel', () => {
  interface Model {
    attributes: Record<string, { type: string; enum?: string[] }>;
    info: { displayName: string };
    pluginOptions?: { 'content-manager'?: { visible?: boolean } };
  }
  type Words = Record<'types' | 'values', object> & Partial<Record<'fields' | 'components', Record<string, object>>>;
  const [english, russian] = ['en', 'ru'].map((language) =>
    JSON.parse(readFileSync(path.join(root, `src/admin/content/${language}.json`), 'utf8')),
  ) as [Words, Words];
  const BY_STRAPI = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];
  const wordsFor = ({ attributes }: Model, view: Omit<PanelView, 'list' | 'sort'> & Partial<PanelView>): string[] => {
    const used = [
      view.title,
      ...(view.list ?? []),
      ...(view.sort ? [view.sort.split(':')[0] ?? ''] : []),
      ...cellsOf(view.form).flatMap((row) => row.map(({ name }) => name)),
      ...Object.keys({ ...view.labels, ...view.hints }),
      ...(view.readOnly ?? []),
    ];
    return used.filter((name) => !(name in attributes) && !BY_STRAPI.includes(name));
  };
  const visible = [...Object.entries(strapi.contentTypes), ...Object.entries(strapi.components)].filter(
    ([uid, model]) =>
      /^api::|^plugin::users-permissions\.user$|^\w+\./.test(uid) && (model as Model).pluginOptions?.['content-manager']?.visible !== false,
  ) as unknown as [string, Model][];

  it.each(visible)('has a view of %s that names fields it has, in rows as wide as the form', (uid, model) => {
    const view = types[uid] ?? components[uid];
    expect(view).toBeDefined();
    expect(wordsFor(model, view as PanelView)).toEqual([]);
    const wide = cellsOf(view?.form ?? []).filter((row) => row.reduce((sum, { size }) => sum + size, 0) > 12);
    expect(wide).toEqual([]);
  });

  it.each(visible)('calls %s, its fields and its choices by a word of each language', (uid, { attributes, info }) => {
    const view: Partial<PanelView> & Pick<PanelView, 'form'> = types[uid] ?? components[uid] ?? { form: [] };
    const shown = [...(view.list ?? []), ...cellsOf(view.form).flatMap((row) => row.map(({ name }) => name))];
    const labels = { ...russian.fields, ...russian.components }[uid] ?? {};
    expect(shown.filter((name) => !(name in labels))).toEqual([]);
    const said = [...(uid in types ? [info.displayName] : []), ...Object.values(attributes).flatMap((attribute) => attribute.enum ?? [])];
    for (const { types: names, values } of [english, russian])
      expect(said.filter((word) => !(word in { ...names, ...values }))).toEqual([]);
  });

  it('has no view of what is not there', () => {
    const there = visible.map(([uid]) => uid);
    expect([...Object.keys(types), ...Object.keys(components)].filter((uid) => !there.includes(uid))).toEqual([]);
  });
});

describe('the tree', () => {
  const apis = inFolder(path.join(root, 'src/api'));

  it('has only services, controllers and routers where Strapi would take any file for one', () => {
    const strangers = apis.flatMap((api) => {
      const types = inFolder(path.join(api, 'content-types')).map((type) => path.basename(type));
      const names = types.length > 0 ? types : [path.basename(api)];
      return ['services', 'controllers'].flatMap((kind) =>
        inFolder(path.join(api, kind)).filter((file) => !names.includes(path.basename(file, '.ts'))),
      );
    });
    expect(strangers.map((file) => path.relative(root, file))).toEqual([]);
  });

  it('says at the top of each file of the domain what its rule is', () => {
    const silent = readdirSync(path.join(root, 'src/domain'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(root, 'src/domain', name))
      .filter((file) => !/^\/\*\*? ?\S/.test(readFileSync(file, 'utf8')));
    expect(silent.map((file) => path.relative(root, file))).toEqual([]);
  });

  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    );

  it('lets tests use the jobs and services that run, not copies that have forgotten everything', () => {
    const copies = walk(path.join(root, 'test')).filter((file) =>
      /require\('[./]+dist\/src\/(api|boot|extensions|jobs|plugins)\//.test(readFileSync(file, 'utf8')),
    );
    expect(copies.map((file) => path.relative(root, file))).toEqual([]);
  });

  it('has no source file above 250 lines', () => {
    const long = walk(path.join(root, 'src')).filter(
      (file) => /\.(ts|tsx)$/.test(file) && readFileSync(file, 'utf8').split('\n').length > 250,
    );
    expect(long.map((file) => path.relative(root, file))).toEqual([]);
  });
});

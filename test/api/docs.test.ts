/** The API's description: valid, complete, true to what the routes answer, and shown by pages that ask nobody else. */
import fs from 'node:fs';
import path from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { Response } from 'supertest';
import { z } from 'zod';
import { machineTokens } from '../../config/permissions';
import { namedSchemas } from '../../src/plugins/docs/server/openapi/named-schemas';
import { visitor } from '../helpers/api';
import { checkDocumented } from '../helpers/documented';
import { everyRoute, mayCall, ROLES } from '../helpers/routes';

type Json = Record<string, never>;
interface Operation {
  operationId: string;
  summary: string;
  security: object[];
  parameters: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Json }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json>; responses: Record<string, { content: Record<string, { schema: Json }> }> };
}

let source: string;
let document: Document;
beforeAll(async () => {
  source = (await visitor('get', '/api/openapi.json').expect(200).expect('content-type', /json/)).text;
  document = JSON.parse(source);
});

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const errors = [
      'struct',
      'no-unresolved-refs',
      'operation-operationId',
      'operation-operationId-unique',
      'operation-operationId-url-safe',
    ]
      .concat(['path-parameters-defined', 'no-identical-paths', 'operation-parameters-unique', 'path-declaration-must-exist'])
      .concat([
        'no-enum-type-mismatch',
        'no-schema-type-mismatch',
        'security-defined',
        'operation-summary',
        'operation-2xx-response',
        'tag-description',
        'operation-tag-defined',
      ]);
    const config = await createConfig({ rules: Object.fromEntries(errors.map((rule) => [rule, 'error' as const])) });
    const problems = await lintFromString({ source, config });
    expect(problems.map((problem) => `${problem.ruleId} ${problem.location[0]?.pointer}: ${problem.message}`)).toEqual([]);
    expect(document.openapi).toBe('3.1.0');
  });

  it('lists every route under /api that somebody may call, and no other', async () => {
    const offered = (await everyRoute())
      .filter((route) => ROLES.some((role) => mayCall(role, route)) || Object.values(machineTokens).flat().includes(String(route.scope)))
      .map(({ method, path }) => `${method.toLowerCase()} ${shapeOf(path.replace(/^\/api/, ''))}`);
    const listed = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${shapeOf(path)}`),
    );
    expect(listed.length).toBeGreaterThan(100);
    expect(offered.filter((route) => !listed.includes(route))).toEqual([]);
    expect(listed.filter((route) => !offered.includes(route))).toEqual([]);
  });

  it('calls each operation by its action’s name, and what goes in and out by names of their own', () => {
    for (const [path, verb, name] of [
      ['/orders', 'post', 'placeOrder'],
      ['/orders', 'get', 'listOrders'],
      ['/dishes/{id}', 'get', 'readDish'],
      ['/categories/{id}/dishes', 'get', 'listDishesOfCategory'],
      ['/upload', 'post', 'uploadFiles'],
      ['/tickets/{id}/qr.svg', 'get', 'readTicketQr'],
    ] as const)
      expect(document.paths[path]?.[verb]?.operationId).toBe(name);
    const unnamed = operations().filter(({ requestBody, responses }) =>
      [requestBody, ...Object.values(responses)].some((held) => held?.content?.['application/json']?.schema.properties !== undefined),
    );
    expect(unnamed.map(({ operationId }) => operationId)).toEqual([]);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Dish', 'Order', 'Cart', 'Menu', 'PlaceOrderRequest', 'ErrorResponse']),
    );
  });

  it('says what each field holds', () => {
    const { Dish, Order, Profile } = document.components.schemas as unknown as Record<string, { properties: Record<string, Json> }>;
    expect(Dish?.properties.allergens).toMatchObject({
      type: ['array', 'null'],
      items: { type: 'string', enum: expect.arrayContaining(['milk']) },
    });
    expect(Order?.properties.placedAt).toMatchObject({ format: 'date-time' });
    expect(Profile?.properties.specialties).toMatchObject({ items: { type: 'string' } });
    const unknown = Object.entries(document.components.schemas as unknown as Record<string, { properties?: Record<string, Json> }>).flatMap(
      ([name, { properties = {} }]) =>
        Object.keys(properties)
          .filter((field) => Object.keys(properties[field] ?? {}).length === 0)
          .map((field) => `${name}.${field}`),
    );
    expect(unknown).toEqual([]);
  });

  it('calls moments moments, and counts whole numbers', () => {
    const wrong: string[] = [];
    walk(document, (value, path) => {
      const { type, format } = value as { type?: unknown; format?: unknown };
      const name = path.at(-2) === 'properties' ? String(path.at(-1)) : '';
      const types = [type].flat();
      if (/(At|Until)$/.test(name) && types.includes('string') && format !== 'date-time' && name !== 'servedUntil')
        wrong.push(path.join('.'));
      if (
        /(^total|Count|guests|seats|quantity|servings|capacity|Minutes)$/.test(name) &&
        path.includes('pagination') &&
        types.includes('number')
      )
        wrong.push(path.join('.'));
    });
    expect(wrong).toEqual([]);
  });

  it('has patterns that every tool reads, and flat names for what is asked', () => {
    const unread: string[] = [];
    walk(document, (value, path) => {
      const { pattern } = value as { pattern?: unknown };
      if (typeof pattern === 'string' && /\\[pP]\{|\(\?<|\\u\{|\(\?[imsx]/.test(pattern)) unread.push(`${path.join('.')} ${pattern}`);
    });
    expect(unread).toEqual([]);
    const nested = operations().flatMap(({ operationId, parameters }) =>
      parameters
        .filter(({ schema }) => schema && (schema as { type?: string }).type === 'object')
        .map(({ name }) => `${operationId} ${name}`),
    );
    expect(nested).toEqual([]);
    const pages = document.paths['/notifications']?.get?.parameters.map(({ name }) => name);
    expect(pages).toEqual(['pagination[page]', 'pagination[pageSize]', 'unread']);
  });

  it('has one meaning for each name, and no name that nothing leads to', () => {
    expect(document.components.schemas.Cart).toMatchObject({ properties: { lines: { items: { $ref: '#/components/schemas/CartItem' } } } });
    const unused = Object.keys(document.components.schemas).filter((name) => !source.includes(`"#/components/schemas/${name}"`));
    expect(unused).toEqual([]);
    const named = namedSchemas({ Dish: { type: 'object' } });
    const called = (shape: z.ZodObject, id: string) => () => named.schemaOf(shape.meta({ id }));
    called(z.object({ amount: z.number() }), 'Sum')();
    expect(called(z.looseObject({ name: z.string() }), 'Dish')).not.toThrow();
    expect(called(z.object({ name: z.string() }), 'Dish')).toThrow('two schemas are called Dish');
    expect(called(z.object({ amount: z.string() }), 'Sum')).toThrow('two schemas are called Sum');
  });

  it('documents no fault of ours', () => {
    expect(operations().filter(({ responses }) => '500' in responses)).toEqual([]);
  });

  it('describes an action by its own schemas: limits, required fields, times, the key, the status', () => {
    const place = document.paths['/orders']?.post;
    expect(place?.requestBody?.content['application/json']?.schema).toEqual({ $ref: '#/components/schemas/PlaceOrderRequest' });
    const body = document.components.schemas.PlaceOrderRequest as unknown as {
      required: string[];
      properties: Json;
      additionalProperties: boolean;
    };
    expect(body.required).toEqual(['fulfilment', 'paymentMethod']);
    expect(body.additionalProperties).toBe(false);
    expect(JSON.stringify(body.properties.wantedAt)).toContain('date-time');
    expect(place?.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }));
    expect(Object.keys(place?.responses ?? {})).toEqual(expect.arrayContaining(['201', '400', '401', '403', '409', '422', '503']));
    expect(place?.security).toEqual([{ bearerAuth: [] }, { cookieAuth: [] }]);
    expect(document.paths['/dishes']?.get?.security).toContainEqual({});
    const add = document.components.schemas.AddCartItemRequest as unknown as { required: string[] };
    expect(add.required).toEqual(['dish']);
  });

  it('is what every answer to a test is held against: its status, its type, its body', async () => {
    const { body } = await visitor('get', '/api/health').expect(200);
    const answer = (facts: object): Response => ({ status: 200, type: 'application/json', text: '', body, ...facts }) as Response;
    const held =
      (facts: object, path = '/api/health') =>
      () =>
        checkDocumented('get', path, answer(facts));
    expect(held({})).not.toThrow();
    expect(held({ status: 418 })).toThrow('get /health 418 is not documented');
    expect(held({ type: 'text/plain' })).toThrow('get /health 200 as text/plain is not documented');
    expect(held({ body: {} })).toThrow('get /health 200 is not as documented');
    expect(held({ body: {} }, '/api/health?a=1')).toThrow('get /health 200 is not as documented');
    const refusal = { status: 400, body: { data: null, error: { status: 400, name: 'ValidationError', message: 'No.', details: {} } } };
    expect(held(refusal)).toThrow("must have required property 'code'");
  });

  it('calls a status `status`, whatever it is called inside', async () => {
    const { properties } = document.components.schemas.Order as unknown as { properties: Record<string, Json> };
    expect(JSON.stringify(properties.status)).toContain('"preparing"');
    expect(properties).not.toHaveProperty('state');
    const fields = document.paths['/orders']?.get?.parameters.find(({ name }) => name === 'fields');
    expect(JSON.stringify(fields)).toMatch(/"status"/);
    expect(JSON.stringify(fields)).not.toMatch(/"state"/);
  });

  it('is answered from the caller’s cache when nothing changed', async () => {
    const { headers } = await visitor('get', '/api/openapi.json').expect(200);
    await visitor('get', '/api/openapi.json', undefined, { 'If-None-Match': String(headers.etag) }).expect(304);
  });
});

describe('the pages', () => {
  it.each(['/documentation', '/redoc'])('%s loads only what this server gives', async (path) => {
    const { text, headers } = await visitor('get', path).expect(200).expect('content-type', /html/);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(text).not.toMatch(/https?:\/\//);
    const assets = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => String(address));
    expect(assets.length).toBeGreaterThan(2);
    for (const address of assets) await visitor('get', address).expect(200);
  });

  it.each([
    ['/docs', '/documentation'],
    ['/api/docs', '/documentation'],
    ['/api/documentation', '/documentation'],
    ['/api/redoc', '/redoc'],
    ['/openapi.json', '/api/openapi.json'],
  ])('%s leads to %s', async (from, to) => {
    await visitor('get', from).expect(302).expect('location', to);
  });

  it('leaves the policy of the other pages as strict as it was', async () => {
    const { headers } = await visitor('get', '/api/venues').expect(200);
    expect(headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
  });
});

const operations = (): Operation[] => Object.values(document.paths).flatMap((item) => Object.values(item));

function walk(value: unknown, see: (value: object, path: string[]) => void, path: string[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  see(value, path);
  for (const [key, inner] of Object.entries(value)) walk(inner, see, [...path, key]);
}

const shapeOf = (path: string): string => path.replace(/\{\w+\}|:\w+|\(\.\*\)/g, '{}').replace(/(.)\/$/, '$1');

interface Folder {
  item: { name: string; request: { method: string; url: string; body?: { raw: string } } }[];
}

it('the Postman collection asks for what is there, with bodies that are JSON', () => {
  const file = path.resolve(__dirname, '../../docs/postman/samovar.postman_collection.json');
  const { item: folders } = JSON.parse(fs.readFileSync(file, 'utf8')) as { item: Folder[] };
  const requests = folders.flatMap(({ item }) => item);
  expect(requests.length).toBeGreaterThan(10);
  const shape = (address: string) =>
    address
      .replace(/\?.*$/, '')
      .replace(/^\{\{host\}\}\/api/, '')
      .replace(/\{\{?[^}]+\}\}?/g, '*');
  const offered = Object.entries(document.paths).flatMap(([address, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${shape(address)}`),
  );
  expect(requests.map(({ request }) => `${request.method} ${shape(request.url)}`).filter((one) => !offered.includes(one))).toEqual([]);
  for (const { request } of requests) expect(() => JSON.parse(request.body?.raw ?? '{}')).not.toThrow();
});

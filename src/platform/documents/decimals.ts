/** A number that its column would round, or can't hold, is refused by name before it is written, in components too. */
import type { Core, UID } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { hasDecimals } from '#domain/money';

type Data = Record<string, unknown>;
type Path = (string | number)[];

interface Attribute {
  type: string;
  component?: UID.Component;
  column?: { args?: readonly [precision: number, scale: number] };
}

/** @throws DomainError `request.too_many_decimals` naming the field. */
export function checkDecimals(strapi: Core.Strapi, uid: UID.Schema, data: Data, at: Path = []): void {
  // `column` is in the schemas and not in Strapi's types.
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, Attribute>;
  for (const [name, { type, component, column }] of Object.entries(attributes)) {
    const value = data[name];
    const path = [...at, name];
    if (type === 'decimal' && column?.args) checkScale(value, column.args[1], path);
    if (type !== 'component' || !component || !value) continue;
    if (Array.isArray(value)) for (const [index, part] of value.entries()) checkDecimals(strapi, component, part as Data, [...path, index]);
    else checkDecimals(strapi, component, value as Data, path);
  }
}

function checkScale(value: unknown, scale: number, path: Path): void {
  if (value === null || value === undefined || value === '') return;
  const number = Number(value);
  // What is no number at all is for Strapi's own validation to name.
  if (Number.isFinite(number) && !hasDecimals(number, scale))
    throw fieldError('request.too_many_decimals', path, { field: path.join('.'), decimals: scale });
}

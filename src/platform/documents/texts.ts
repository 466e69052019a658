/** What is typed obeys its attribute, whoever writes it: a `string` is one line, a `text` may have many, an address has one form, every letter is composed. */
import type { Core, UID } from '@strapi/strapi';
import { DomainError, type FieldError } from '#domain/errors';
import { mailAddress } from '#domain/mail-address';
import { composed, faultOfLine, faultOfText, TEXT_FAULTS, type TextFault } from '#domain/text';

type Path = FieldError['path'];
type Values = Record<string, unknown>;
interface Attribute {
  type: string;
  component?: UID.Component;
  customField?: string;
  /** Only the house writes it. */
  private?: boolean;
}
interface Fault {
  path: Path;
  fault: TextFault;
}

/** @throws DomainError `request.invalid` naming each field */
export function checkTexts(strapi: Core.Strapi, uid: UID.Schema, data: Values): void {
  const faults = faultsIn(strapi, uid, data, []);
  if (faults.length === 0) return;
  const errors = faults.map(({ path, fault }) => ({ path, message: TEXT_FAULTS[fault] }));
  throw new DomainError('request.invalid', { fields: errors.map(({ path, message }) => `${path.join('.')} ${message}`), errors });
}

function faultsIn(strapi: Core.Strapi, uid: UID.Schema, data: Values, path: Path): Fault[] {
  const attributes = attributesOf(strapi, uid);
  return Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    if (!attribute || attribute.private) return [];
    if (typeof value === 'string') data[name] = kept(attribute, value);
    return faultsOf(strapi, { attribute, attributes, value: data[name], path: [...path, name] });
  });
}

/** What is no address stays as it was typed, for Strapi's own validation to refuse. */
const kept = ({ type }: Attribute, value: string): string => (type === 'email' ? mailAddress(value) : null) ?? composed(value);

interface Asked {
  attribute: Attribute;
  attributes: Readonly<Record<string, Attribute>>;
  value: unknown;
  path: Path;
}

function faultsOf(strapi: Core.Strapi, { attribute, attributes, value, path }: Asked): Fault[] {
  const { type, component, customField } = attribute;
  if (component) return [value].flat().flatMap((part, at) => (isObject(part) ? faultsIn(strapi, component, part, [...path, at]) : []));
  if (customField === 'plugin::backoffice.translations') return faultsOfTranslations(attributes, value, path);
  if (typeof value === 'string') return faultsOfString(type, value, path);
  // A list of words: tags, specialties.
  if (Array.isArray(value))
    return value.flatMap((word, at) => (typeof word === 'string' ? faultsOfString('string', word, [...path, at]) : []));
  return [];
}

const FAULT_OF: Readonly<Record<string, (text: string) => TextFault | null>> = {
  string: (line) => faultOfLine(line.trim()),
  text: faultOfText,
  richtext: faultOfText,
};

function faultsOfString(type: string, value: string, path: Path): Fault[] {
  const fault = FAULT_OF[type]?.(value) ?? null;
  return fault ? [{ path, fault }] : [];
}

/** `{ ru: { name: '…' } }`: each is what its attribute is. */
function faultsOfTranslations(attributes: Asked['attributes'], value: unknown, path: Path): Fault[] {
  const languages = typeof value === 'string' ? parsed(value) : value;
  if (!isObject(languages)) return [];
  return Object.entries(languages).flatMap(([language, texts]) =>
    Object.entries(isObject(texts) ? texts : {}).flatMap(([name, text]) =>
      typeof text === 'string' ? faultsOfString(attributes[name]?.type ?? 'text', text, [...path, language, name]) : [],
    ),
  );
}

/** JSON may arrive as its text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const attributesOf = (strapi: Core.Strapi, uid: UID.Schema): Readonly<Record<string, Attribute>> => strapi.getModel(uid).attributes;
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whoever writes a row, and however they type a phone, it is kept as the one number that it is. */
import type { Core, UID } from '@strapi/strapi';
import { phoneTyped } from '#domain/phone';

type Data = Record<string, unknown>;
type Path = (string | number)[];

/** The attributes that hold one are called so, in types and in components. */
export const PHONE = 'phone';

/** @param zoneOf where they are typed; asked only where there is one @throws DomainError `request.phone_unknown` naming the field. */
export async function keepPhones(
  strapi: Core.Strapi,
  uid: UID.Schema,
  { data, zoneOf, asDigits = false }: { data: Data; zoneOf: () => Promise<string | null>; asDigits?: boolean },
): Promise<void> {
  const typed = holdersIn(strapi, uid, data).filter(({ holder }) => typeof holder[PHONE] === 'string');
  if (typed.length === 0) return;
  const timezone = await zoneOf();
  for (const { holder, path } of typed) {
    const read = (text: string) => phoneTyped(text, timezone, [...path, PHONE]);
    holder[PHONE] = asDigits ? digitsOf(String(holder[PHONE]), read) : read(String(holder[PHONE]));
  }
}

/** As it stands in a row already, or as people type it. */
function digitsOf(typed: string, read: (text: string) => string | null): string | null {
  const isKept = /^[1-9]\d{6,14}$/.test(typed);
  return read(isKept ? `+${typed}` : typed)?.replace(/\D/g, '') ?? null;
}

/** The row itself, and each part of it that has a phone. */
function holdersIn(strapi: Core.Strapi, uid: UID.Schema, data: Data): { holder: Data; path: Path }[] {
  const { attributes } = strapi.getModel(uid);
  const parts = Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = data[name];
    if (attribute.type !== 'component' || !value) return [];
    const { component } = attribute as { component: UID.Component };
    const all = Array.isArray(value) ? value.map((part, index) => [part, [name, index]]) : [[value, [name]]];
    return (all as [Data, Path][]).flatMap(([part, at]) =>
      holdersIn(strapi, component, part).map(({ holder, path }) => ({ holder, path: [...at, ...path] })),
    );
  });
  return [...(PHONE in attributes ? [{ holder: data, path: [] }] : []), ...parts];
}

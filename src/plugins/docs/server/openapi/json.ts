/** A piece of the document. */
export type Json = Record<string, unknown>;

export const referTo = (name: string, kind = 'schemas'): { $ref: string } => ({ $ref: `#/components/${kind}/${name}` });

/** `order.line` → OrderLine, `placeOrder` → PlaceOrder */
export const pascal = (name: string): string => name.replace(/(?:^|[^a-zA-Z0-9]+)(\w)/g, (_, letter: string) => letter.toUpperCase());

export const jsonContent = (schema: Json): Json => ({ 'application/json': { schema } });

/** Where null may stand, too. */
export function nullable(schema: Json): Json {
  if (typeof schema.type === 'string' && !schema.enum) return { ...schema, type: [schema.type, 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}

export const count = { type: 'integer', minimum: 0 };

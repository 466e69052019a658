/** The entry of a route that answers pages, files and pictures rather than JSON alone: what it says of itself beside its handler. */
import type { Operation } from './document';
import { pathParameters } from './generic-entry';
import type { MountedRoute } from './mounted-routes';
import type { NamedSchemas } from './named-schemas';
import { pascal, type Json } from './json';

export function fileEntry(
  { path, controllerMethod, name = controllerMethod, answers }: MountedRoute,
  named: NamedSchemas,
): Operation | null {
  if (!answers) return null;
  const contentOf = (kinds: (typeof answers)[number]): Json =>
    Object.fromEntries(
      Object.entries(kinds).map(([type, schema]) => [
        type,
        { schema: schema ? named.schemaOf(schema, `${pascal(name)}Response`) : { type: 'string' } },
      ]),
    );
  return {
    operationId: name,
    parameters: [...pathParameters(path)],
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, kinds]) => [
        status,
        Object.keys(kinds).length > 0
          ? { description: DESCRIPTIONS[status] ?? 'Done.', content: contentOf(kinds) }
          : { description: DESCRIPTIONS[status] ?? 'Done.' },
      ]),
    ),
  };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  201: 'Made.',
  303: 'Done; the page is elsewhere.',
  304: 'As you have it.',
  404: 'Not there, or not yours: a page for people.',
};

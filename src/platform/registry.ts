/** What each part of the house says of itself: declared in `src/api/<type>/index.ts`, through Strapi's own `register` of an api. */
import type { Core, UID } from '@strapi/strapi';
import type { Registry } from 'prom-client';
import type { DomainError } from '#domain/errors';
import type { Checks, Hooks } from './documents/write';
import type { AnyCommand } from './events/command';
import type { Consumer } from './events/consumer';
import type { Job } from './jobs/job';
import type { Retention } from './jobs/retention';
import type { PersonRecords } from './people/person-records';
import type { SocketNamespace } from './sockets/namespace';

/** What PostgreSQL says of a constraint that held. */
export interface DatabaseFault {
  code?: string;
  syscall?: string;
  constraint?: string;
  table?: string;
  detail?: string;
  message?: string;
}

export interface Declaration {
  /** Who reacts to events. A service never calls another api's service: it emits, and these follow. */
  reactions?: readonly ((strapi: Core.Strapi) => Consumer)[];
  /** What other programs may tell the house over Kafka. */
  commands?: readonly AnyCommand[];
  /** What happens by the clock, by its name in the log. */
  jobs?: Readonly<Record<string, Job>>;
  /** How long rows are kept. */
  retention?: readonly Retention[];
  /** What leaves with a person, or stays without a name. */
  person?: PersonRecords;
  /** Which constraint of the database means which refusal. */
  refusals?: Readonly<Record<string, (fault: DatabaseFault) => DomainError>>;
  /** Before Strapi looks at its routes. */
  prepare?: (strapi: Core.Strapi) => void;
  /** What works beside requests, from the start of the house to its end. */
  work?: { start(strapi: Core.Strapi): void | Promise<void>; stop?(strapi: Core.Strapi): void | Promise<void> };
  /** Namespaces on the house's Socket.IO server. */
  sockets?: readonly ((strapi: Core.Strapi) => SocketNamespace)[];
  /** Gauges and counters at `/metrics`. */
  metrics?: (strapi: Core.Strapi, registry: Registry) => void;
  /** By the type that is written: its own, or another one that this part has a say in. */
  types?: { readonly [U in UID.ContentType]?: TypeDeclaration<U> };
}

export interface TypeDeclaration<U extends UID.ContentType> {
  /** The attribute that its slug is made of. */
  slugFrom?: string;
  /** Where its phones are typed: they are read by the customs of that country. */
  phonesIn?: (strapi: Core.Strapi, row: { documentId: string; data: Readonly<Record<string, unknown>> }) => Promise<string | null>;
  /** Its phone is what somebody signs in by: kept as the digits of E.164. */
  signsInByPhone?: true;
  checks?: Checks<U>;
  hooks?: Hooks<U>;
}

const declared = new Map<string, Declaration>();

/** For what is no api of its own. @param name says who declares; declaring again replaces */
export const declare = (name: string, declaration: Declaration): void => void declared.set(name, declaration);

/** The `index.ts` of an api: `export default declaring('order', { … })`. */
export const declaring = (name: string, declaration: Declaration): { register(): void } => ({
  register: () => declare(name, declaration),
});

/** In the order of their names, which is the same in every process. */
export const declarations = (): readonly Declaration[] =>
  [...declared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, declaration]) => declaration);

export const consumers = (strapi: Core.Strapi): Consumer[] =>
  declarations().flatMap(({ reactions = [] }) => reactions.map((reaction) => reaction(strapi)));

export const commands = (): AnyCommand[] => declarations().flatMap((declaration) => declaration.commands ?? []);

/** What all parts say of a type. */
export const declarationsOf = <U extends UID.ContentType>(uid: U): readonly TypeDeclaration<U>[] =>
  declarations().flatMap(({ types }) => {
    const declaration: TypeDeclaration<U> | undefined = types?.[uid];
    return declaration ? [declaration] : [];
  });

/** What the driver, the pool and the network say when the database can't be asked is one refusal: come back. Nobody else's faults are. */
import { refusalOfDatabase } from '#platform/postgres/refusals';

const fault = (message: string, facts: object = {}): Error => Object.assign(new Error(message), facts);

it.each<[string, Error]>([
  ['nobody listens', fault('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' })],
  ['nobody listens at any address of a name', Object.assign(new AggregateError([fault('a'), fault('b')], ''), { code: 'ECONNREFUSED' })],
  ['the socket’s file is gone', fault('connect ENOENT /data/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect' })],
  ['the name is unknown', fault('getaddrinfo ENOTFOUND database', { code: 'ENOTFOUND' })],
  ['the resolver is away', fault('getaddrinfo EAI_AGAIN database', { code: 'EAI_AGAIN' })],
  ['no way leads there', fault('connect EHOSTUNREACH 10.0.0.9:5432', { code: 'EHOSTUNREACH' })],
  ['it says nothing', fault('connect ETIMEDOUT 10.0.0.9:5432', { code: 'ETIMEDOUT' })],
  ['it says nothing to the driver', fault('timeout expired')],
  ['it hung up', fault('Connection terminated unexpectedly')],
  ['it hung up before', fault('Client has encountered a connection error and is not queryable')],
  ['it hung up while we spoke', fault('write EPIPE', { code: 'EPIPE' })],
  ['it stops', fault('terminating connection due to administrator command', { code: '57P01' })],
  ['it crashed', fault('terminating connection because of crash of another server process', { code: '57P02' })],
  ['it starts', fault('the database system is starting up', { code: '57P03' })],
  ['it has no connection left', fault('sorry, too many clients already', { code: '53300' })],
  ['its disk is full', fault('could not extend file', { code: '53100' })],
  ['the pool has none left', fault('Knex: Timeout acquiring a connection. The pool is probably full.')],
  ['the pool is closed', fault('Unable to acquire a connection')],
])('%s: 503', (_, error) => {
  expect(refusalOfDatabase(error)).toMatchObject({ code: 'server.unavailable', kind: 'unavailable' });
});

it.each<[string, Error]>([
  ['a file of ours is gone', fault('ENOENT: no such file or directory, open', { code: 'ENOENT', syscall: 'open' })],
  ['a token is wrong', fault('Invalid token.')],
  ['a mistake of ours', new TypeError('x is not a function')],
  ['a table that is not there', fault('relation "sites" does not exist', { code: '42P01' })],
])('%s: not the database’s', (_, error) => {
  expect(refusalOfDatabase(error)).toBeNull();
});

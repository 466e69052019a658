/** Asks the server for the menu once it listens: the stack's headers are known then, before a crowd of guests would all have to wait for the stack. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';

/** Wherever the server listens, this process reaches it by the loopback. */
const LOOPBACK: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

export function readOnceListening(strapi: Core.Strapi): void {
  const server = strapi.server.httpServer;
  const ask = () => {
    const { address, port } = server.address() as AddressInfo;
    const request = http.get({ host: LOOPBACK[address] ?? address, port, path: '/api/menu', agent: false }, (answer) => answer.resume());
    // A house whose menu is not public has nothing to learn here.
    request.on('error', () => undefined);
    request.setTimeout(10_000, () => request.destroy());
  };
  if (server.listening) ask();
  else server.once('listening', ask);
}

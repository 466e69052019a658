/** Listens to a stream of changes: supertest waits for the end of an answer, and this one has none. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OpenStream {
  until: (text: string) => Promise<void>;
  close: () => void;
}

export function openStream(path: string, token: string): Promise<OpenStream> {
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.get({ port, host: '127.0.0.1', path, headers: { Authorization: `Bearer ${token}` } }, (response) => {
      let heard = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
      response.on('error', () => undefined);
      const until = async (text: string) => {
        for (const end = Date.now() + 3000; !heard.includes(text); await new Promise((wake) => setTimeout(wake, 20)))
          if (Date.now() > end) throw new Error(`Not heard: ${text} in ${heard}`);
      };
      expect(response.headers['content-type']).toContain('text/event-stream');
      resolve({ until, close: () => request.destroy() });
    });
    request.on('error', reject);
  });
}

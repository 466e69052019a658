/** The API as a client sees it. */
import http from 'node:http';
import request, { type Response, type Test } from 'supertest';
import { checkDocumented } from './documented';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head';

export interface Client {
  (method: Method, path: string, body?: object, headers?: Record<string, string>): Test;
}

/** Speaks to the booted application, as somebody or as nobody, and expects of every answer that the document has it. */
export const client =
  (token?: string): Client =>
  (method, path, body, headers = {}) => {
    // Node's own agent keeps connections open, as browsers do; a new one each time would cost 0.4 ms.
    const call = request(strapi.server.httpServer)[method](path).agent(http.globalAgent).set(headers);
    if (token) void call.set('Authorization', `Bearer ${token}`);
    void call.expect((response) => checkDocumented(method, path, response));
    return body === undefined ? call : call.send(body);
  };

export const visitor = client();

/** The one error shape; fails when the answer has another. */
export function errorOf(response: Response): {
  status: number;
  name: string;
  message: string;
  details: { code: string; requestId: string; errors?: { path: (string | number)[]; message: string }[] } & Record<string, unknown>;
} {
  expect(response.body).toMatchObject({
    data: null,
    error: {
      status: response.status,
      name: expect.any(String),
      message: expect.any(String),
      details: { code: expect.any(String), requestId: expect.any(String) },
    },
  });
  return response.body.error;
}

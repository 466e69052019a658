/** SIGTERM: stop taking requests, let the accepted ones finish, then go. Strapi alone would cut every connection at once. */
import type { Core } from '@strapi/strapi';

const PATIENCE_MS = 8_000;

/** Resolves when no request is under way any more, or when patience ends. */
export async function drain(strapi: Core.Strapi): Promise<void> {
  const server = strapi.server.httpServer;
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  await Promise.race([closed, patience]);
  clearInterval(idle);
}

/** Limits of live connections, on each instance. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const perAddress = env.int('SOCKETS_PER_ADDRESS', 200);
  return {
    /** Open sockets of one person, and from one address: a hotel's guests share one. */
    perPerson: 20,
    perAddress,
    /** Messages of one person in ten seconds. */
    messages: env.int('SOCKET_MESSAGES', 50),
    /** Of everybody at one address together. */
    messagesPerAddress: perAddress * 10,
    /** Attempts to connect from one address in a minute: after a restart all come back at once. */
    handshakes: perAddress * 3,
  };
};

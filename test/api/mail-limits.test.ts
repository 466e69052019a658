/** The mail server's time limits, as the library that sends understands them. */
import { createRequire } from 'node:module';
import { withLimits } from '../../src/api/notification/delivery/mailer';

const { createTransport } = createRequire(require.resolve('@strapi/provider-email-nodemailer'))('nodemailer') as {
  createTransport(address: string): { options: Record<string, unknown> };
};

test.each([
  [
    'an address',
    'smtp://mail.samovar.test:2525',
    { host: 'mail.samovar.test', port: 2525, greetingTimeout: 15_000, socketTimeout: 60_000 },
  ],
  [
    'one with settings of its own, which come first',
    'smtps://house:p%26ss@mail.samovar.test/?greetingTimeout=900&tls.rejectUnauthorized=false',
    { secure: true, auth: { user: 'house', pass: 'p&ss' }, greetingTimeout: 900, connectionTimeout: 10_000 },
  ],
])('hold for %s', (_, address, options) => {
  expect(createTransport(withLimits(address)).options).toMatchObject(options);
});

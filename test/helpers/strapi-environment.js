/** Hands the booted application, and the second instance once there is one, into each test file's sandbox; afterwards ends its processes and sends home who worked in the house for it. */
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** Every order and booking is told to everybody of the staff: those of earlier files would be told of all that later ones do. Mails that nobody waits for any more would stand before theirs. */
const SEND_HOME = `
  update up_users u set blocked = true from up_users_role_lnk l join up_roles r on r.id = l.role_id
    where l.user_id = u.id and r.type in ('staff', 'manager') and u.blocked is not true;
  update admin_users set is_active = false where is_active;
  delete from notifications where status = 'pending'`;

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.strapi = globalThis.__STRAPI__;
    this.global.besides = globalThis.__BESIDES__ ??= {};
    // A sandbox that required it would get a second copy, of which the running application knows nothing.
    this.global.running = (file) => require(path.resolve(__dirname, '..', '..', 'dist', file));
  }

  async teardown() {
    for (const child of this.global.children ?? []) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await globalThis.__STRAPI__?.db.connection.raw(SEND_HOME);
    await super.teardown();
  }
};

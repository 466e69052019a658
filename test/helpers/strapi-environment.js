/** Hands the booted application, and the second instance once there is one, into each test file's sandbox; afterwards ends its processes and sends home who worked in the house for it. */
const hooks = require('node:async_hooks');
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** Every order and booking is told to everybody of the staff: those of earlier files would be told of all that later ones do. Mails that nobody waits for any more would stand before theirs. */
const SEND_HOME = `
  update up_users u set blocked = true from up_users_role_lnk l join up_roles r on r.id = l.role_id
    where l.user_id = u.id and r.type in ('staff', 'manager') and u.blocked is not true;
  update admin_users set is_active = false where is_active;
  delete from notifications where status = 'pending'`;

/**
 * Jest makes such a storage for each file and never lets it go. Every promise of the process, the application's too, carries the place of
 * every storage: after seventy files an `await` would take thirty times as long as after the first.
 */
const storages = [];
hooks.AsyncLocalStorage = class extends hooks.AsyncLocalStorage {
  constructor(...given) {
    super(...given);
    storages.push(this);
  }
};

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
    for (const storage of storages.splice(0)) storage.disable();
  }
};

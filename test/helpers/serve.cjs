/** One more instance of the compiled application in a process of its own; says on which port it listens. */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { keep } = require('./quick-load.cjs');

const root = path.resolve(__dirname, '..', '..');
process.chdir(root);
createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false, autoReload: false })
  .start()
  .then((app) => {
    process.stdout.write(`listening on ${app.server.httpServer.address().port}\n`);
    keep();
  })
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });

/** Writes `docs/asyncapi.yaml` from the compiled catalogue of events and from the sockets' namespaces; `--check` only says whether it is up to date. */
import fs from 'node:fs';
import path from 'node:path';
import { require, root } from './paths.mjs';

const { stringify } = require('yaml');
const { asyncapi } = require(path.join(root, 'dist', 'src', 'plugins', 'kafka', 'server', 'asyncapi.js'));
const { socketContract } = require(path.join(root, 'dist', 'src', 'platform', 'sockets', 'asyncapi.js'));
const { namespaces } = require(path.join(root, 'dist', 'src', 'platform', 'sockets', 'server.js'));
const { declareOwn } = require(path.join(root, 'dist', 'src', 'platform', 'own.js'));
const { commands } = require(path.join(root, 'dist', 'src', 'platform', 'registry.js'));
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const file = path.join(root, 'docs', 'asyncapi.yaml');
// What the types declare, without a house.
const apis = path.join(root, 'dist', 'src', 'api');
for (const api of fs.readdirSync(apis).sort()) {
  const index = path.join(apis, api, 'index.js');
  if (fs.existsSync(index)) require(index).default.register();
}
declareOwn();
const document = asyncapi(version, commands());
const sockets = socketContract(namespaces());
for (const part of /** @type {const} */ (['servers', 'channels', 'operations'])) Object.assign(document[part], sockets[part]);
Object.assign(document.components.messages, sockets.messages);
const text = `# Made by \`npm run asyncapi\` from src/domain/events.ts and src/platform/sockets; not edited by hand.\n${stringify(JSON.parse(JSON.stringify(document)))}`;
if (process.argv.includes('--check')) {
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
    console.error('docs/asyncapi.yaml is out of date: npm run asyncapi');
    process.exit(1);
  }
} else {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

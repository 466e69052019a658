/** A real Apache Kafka of one node on loopback: its jars from Maven Central, its data in a folder of its own, gone when it stops. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const JAVA = [
  '-Xms64m',
  '-Xmx320m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xshare:auto',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];
const START_MS = 60_000;

/** @param {string} command @param {string[]} args @param {string} why */
function demand(command, args, why) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
  if (error || status !== 0) throw new Error(`${why}\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  return `${stdout}${stderr}`;
}

/** @returns {string} the class path of the server, downloaded if need be */
function classPath() {
  const version = Number(/version "(\d+)/.exec(demand('java', ['-version'], 'Kafka needs Java 17 or newer: `java` cannot be run.'))?.[1]);
  if (!(version >= 17)) throw new Error(`Kafka needs Java 17 or newer; this one is ${version}.`);
  const output = path.join(os.tmpdir(), `kafka-class-path-${process.pid}`);
  try {
    const args = ['-q', '-B', '-f', path.join(here, 'pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${output}`];
    demand('mvn', args, 'The jars of Kafka come by Maven: `mvn` cannot be run, or Maven Central is out of reach.');
    return fs.readFileSync(output, 'utf8').trim();
  } finally {
    fs.rmSync(output, { force: true });
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });

/** @param {string} data @param {{ broker: number, controller: number }} ports */
const properties = (data, { broker, controller }) => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:${broker},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${broker}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${data}
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=3
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
log.cleaner.enable=false
`;

/**
 * @typedef {object} Broker
 * @property {string} address for KAFKA_BROKERS
 * @property {() => Promise<void>} start up again after a kill, with the same data
 * @property {() => void} pause SIGSTOP: connections stay open, nobody answers
 * @property {() => void} resume
 * @property {() => Promise<void>} kill SIGKILL
 * @property {() => Promise<void>} stop for good
 */

/** Reserves its ports, but does not start yet. @returns {Promise<Broker>} */
export async function prepareBroker() {
  const jars = classPath();
  const ports = { broker: await freePort(), controller: await freePort() };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kafka-'));
  const config = path.join(folder, 'server.properties');
  fs.writeFileSync(config, properties(path.join(folder, 'data'), ports));
  const java = [...JAVA, '-cp', jars];
  demand(
    'java',
    [...java, 'kafka.tools.StorageTool', 'format', '-t', '4L6g3nShT-eMCtK--X86sw', '-c', config],
    'Kafka could not format its storage.',
  );
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server;
  const end = async () => {
    const ending = server;
    server = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGKILL');
    await gone;
  };
  process.once('exit', () => server?.kill('SIGKILL'));
  return {
    address: `127.0.0.1:${ports.broker}`,
    async start() {
      const log = fs.openSync(path.join(folder, 'server.log'), 'a');
      server = spawn('java', [...java, 'kafka.Kafka', config], { stdio: ['ignore', log, log] });
      fs.closeSync(log);
      await untilAnswering(server, ports.broker, path.join(folder, 'server.log'));
    },
    pause: () => void server?.kill('SIGSTOP'),
    resume: () => void server?.kill('SIGCONT'),
    kill: end,
    async stop() {
      await end();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {import('node:child_process').ChildProcess} server @param {number} port @param {string} log */
async function untilAnswering(server, port, log) {
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(200)) {
    if (server.exitCode !== null) break;
    if (await isOpen(port)) return;
  }
  throw new Error(`Kafka did not start:\n${fs.readFileSync(log, 'utf8').slice(-3000)}`);
}

/** @param {number} port @returns {Promise<boolean>} */
const isOpen = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broker = await prepareBroker();
  await broker.start();
  console.log(`KAFKA_BROKERS=${broker.address}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void broker.stop().then(() => process.exit(0)));
}

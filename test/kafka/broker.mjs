/** A real Apache Kafka of one node on loopback: its jars from Maven Central, its data in a folder of its own, gone when it stops. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeCertificates } from './certificates.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const JAVA = [
  '-Xms64m',
  '-Xmx320m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xshare:auto',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];
const START_MS = 120_000;
/** Who may come in by the encrypted door. */
const ACCOUNT = { username: 'samovar', password: 'only-for-tests' };

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

/** Held together until all are known: one that is let go may be given out again. @param {number} count @returns {Promise<number[]>} */
async function freePorts(count) {
  const probes = await Promise.all(Array.from({ length: count }, listening));
  const ports = probes.map((probe) => /** @type {net.AddressInfo} */ (probe.address()).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}

/** @returns {Promise<net.Server>} */
const listening = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => resolve(probe));
  });

/** @param {string} data @param {{ broker: number, secured: number, controller: number }} ports @param {string} keystore */
const properties = (data, { broker, secured, controller }, keystore) => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:${broker},SASL_SSL://127.0.0.1:${secured},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${broker},SASL_SSL://127.0.0.1:${secured}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
ssl.keystore.type=PEM
ssl.keystore.location=${keystore}
sasl.enabled.mechanisms=SCRAM-SHA-512
listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
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
 * @property {{ address: string, ca: string, username: string, password: string }} secured the same broker by TLS and SCRAM-SHA-512
 * @property {() => Promise<void>} start up again after a kill, with the same data
 * @property {() => boolean} isRunning
 * @property {() => void} pause SIGSTOP: connections stay open, nobody answers
 * @property {() => void} resume
 * @property {() => Promise<void>} kill SIGKILL
 * @property {() => Promise<void>} stop for good
 */

/** Reserves its ports, but does not start yet. @returns {Promise<Broker>} */
export async function prepareBroker() {
  const jars = classPath();
  const [broker, secured, controller] = await freePorts(3);
  const ports = { broker, secured, controller };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kafka-'));
  const config = path.join(folder, 'server.properties');
  const { ca, keystore } = makeCertificates(folder);
  fs.writeFileSync(config, properties(path.join(folder, 'data'), ports, keystore));
  const java = [...JAVA, '-cp', jars];
  const scram = `SCRAM-SHA-512=[name=${ACCOUNT.username},password=${ACCOUNT.password}]`;
  demand(
    'java',
    [...java, 'kafka.tools.StorageTool', 'format', '-t', '4L6g3nShT-eMCtK--X86sw', '-c', config, '--add-scram', scram],
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
    secured: { address: `127.0.0.1:${ports.secured}`, ca, ...ACCOUNT },
    async start() {
      const log = fs.openSync(path.join(folder, 'server.log'), 'a');
      server = spawn('java', [...java, 'kafka.Kafka', config], { stdio: ['ignore', log, log] });
      fs.closeSync(log);
      await untilAnswering(server, ports.broker, path.join(folder, 'server.log'));
    },
    isRunning: () => server !== undefined,
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

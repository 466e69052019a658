/** The faults themselves, one after the other on one house, each under the load of ordering guests. */
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { between, p99, startLoad } from './load.mjs';
import { backlog, truthOf, untilQuiet } from './truth.mjs';

/**
 * @typedef {{ kills: number, outage: number, calm: number }} Plan seconds
 * @typedef {object} Scene
 * @property {string} title
 * @property {number} requests
 * @property {number} failed refused or unanswered though the server was up
 * @property {number | null} cut connections that died with the server: nobody was told anything
 * @property {number | null} p99Before
 * @property {number | null} p99During
 * @property {number} waiting events when the fault was over
 * @property {{ sent: number, handled: number }} after seconds until all was sent, and handled
 * @property {{ before: number, during: number } | null} megabytes that the server had at most
 * @property {string} note
 * @property {import('./truth.mjs').Truth} truth
 */

/** The broker is not there when the house opens. @param {import('./house.mjs').House} house @param {Plan} plan @returns {Promise<Scene>} */
export async function absent(house, { outage }) {
  const withoutBroker = Math.min(house.server.seconds, await house.restart(), await house.restart());
  const load = startLoad(house);
  const from = Date.now();
  await sleep(outage * 1000);
  const to = Date.now();
  await load.stop();
  const waiting = await backlog(house);
  await house.broker.start();
  const after = await untilQuiet(house);
  const withBroker = Math.min(await house.restart(), await house.restart(), await house.restart());
  return {
    ...(await summary(house, load)),
    title: `no broker at the start, nor for ${outage} s`,
    p99During: p99(between(load.answers, from, to)),
    waiting,
    after,
    note: `listens after ${withoutBroker.toFixed(1)} s without a broker, ${withBroker.toFixed(1)} s with one (the best of three)`,
  };
}

/** @param {import('./house.mjs').House} house @param {Plan} plan @returns {Promise<Scene>} */
export async function killedServer(house, { kills }) {
  const load = startLoad(house);
  let down = 0;
  for (let count = 0; count < kills; count += 1) {
    await sleep(1000 + Math.random() * 2000);
    down += await house.restart();
  }
  await sleep(1000);
  await load.stop();
  const waiting = await backlog(house);
  const after = await untilQuiet(house);
  const sum = await summary(house, load);
  const cut = load.answers.filter(({ status }) => status === 0).length;
  return {
    ...sum,
    title: `kill -9 of the server, ${kills} times`,
    failed: sum.failed - cut,
    cut,
    waiting,
    after,
    note: `back after ${(down / kills).toFixed(1)} s on average`,
  };
}

/** @param {import('./house.mjs').House} house @param {Plan} plan @returns {Promise<Scene>} */
export const killedBroker = (house, plan) =>
  outage(house, plan, {
    title: `broker killed for ${plan.outage} s`,
    begin: () => house.broker.kill(),
    end: () => house.broker.start(),
  });

/** @param {import('./house.mjs').House} house @param {Plan} plan @returns {Promise<Scene>} */
export const hungBroker = (house, plan) =>
  outage(house, plan, {
    title: `broker hangs for ${plan.outage} s (SIGSTOP)`,
    begin: async () => house.broker.pause(),
    end: async () => house.broker.resume(),
  });

/** @param {import('./house.mjs').House} house @param {Plan} plan @param {{ title: string, begin: () => Promise<void>, end: () => Promise<void> }} fault @returns {Promise<Scene>} */
async function outage(house, plan, { title, begin, end }) {
  const load = startLoad(house);
  // The first seconds warm the server up.
  await sleep(2000);
  const calm = Date.now();
  const before = await mostMegabytes(house.server.pid, plan.calm);
  const from = Date.now();
  await begin();
  const during = await mostMegabytes(house.server.pid, plan.outage);
  const to = Date.now();
  await load.stop();
  const waiting = await backlog(house);
  await end();
  const after = await untilQuiet(house);
  return {
    ...(await summary(house, load)),
    title,
    p99Before: p99(between(load.answers, calm, from)),
    p99During: p99(between(load.answers, from, to)),
    waiting,
    after,
    megabytes: { before, during },
  };
}

/** @param {import('./house.mjs').House} house @param {import('./load.mjs').Load} load @returns {Promise<Scene>} */
async function summary(house, { answers, acknowledged }) {
  return {
    title: '',
    requests: answers.length,
    failed: answers.filter(({ status }) => status < 200 || status > 299).length,
    cut: null,
    p99Before: null,
    p99During: null,
    waiting: 0,
    after: { sent: 0, handled: 0 },
    megabytes: null,
    note: '',
    truth: await truthOf(house, acknowledged),
  };
}

/** @param {number} pid @param {number} seconds @returns {Promise<number>} the most that it had in this time */
async function mostMegabytes(pid, seconds) {
  let most = 0;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(500)) most = Math.max(most, residentMegabytes(pid));
  return most;
}

/** @param {number} pid @returns {number} NaN where the system does not tell */
function residentMegabytes(pid) {
  const file = `/proc/${pid}/status`;
  return fs.existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(file, 'utf8'))?.[1]) / 1024 : NaN;
}

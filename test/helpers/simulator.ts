/** The simulated accounting program as the process that people start, signed in as an owner of this house. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { watched } from './children';
import { eventually } from './patience';

const SCRIPT = path.resolve(__dirname, '../../scripts/accounting-simulator.mjs');
const STARTING_MS = 60_000;

export interface Simulator {
  /** All it has said. */
  output: () => string;
  /** As Ctrl-C does: it takes leave of the house. */
  stop: () => Promise<void>;
  kill: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
}

/** Running once it says that it decides. @param more further arguments: `--kafka`, `127.0.0.1:9092` */
export async function startSimulator(house: { url: string; owner: string; password: string }, ...more: string[]): Promise<Simulator> {
  const { url, owner, password } = house;
  const args = [SCRIPT, '--house', url, '--owner', owner, '--password', password, ...more];
  const simulator = watched(spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } }));
  let output = '';
  for (const stream of [simulator.stdout, simulator.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let isOver = false;
  simulator.once('close', () => (isOver = true));
  await eventually(
    () => output,
    (said) => isOver || said.includes('decides for'),
    STARTING_MS,
  );
  if (isOver) throw new Error(`The simulator ended:\n${output}`);
  return { output: () => output, stop: () => end(simulator), kill: (signal) => void simulator.kill(signal) };
}

async function end(simulator: ChildProcess): Promise<void> {
  if (simulator.exitCode !== null) return;
  const ended = once(simulator, 'exit');
  simulator.kill('SIGTERM');
  await ended;
}

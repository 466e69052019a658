/** Runs the commands under `scripts/` as a person would: as processes, in folders of their own, with nothing inherited. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { watched } from '../helpers/children';
import { pause } from '../helpers/patience';

export const root = path.resolve(__dirname, '../..');
const bare: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'development' };

/** A new folder that an ordinary account can cross too. */
export function scratch(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-ops-'));
  fs.chmodSync(folder, 0o711);
  return folder;
}

export const remove = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });

export interface Run {
  child: ChildProcess;
  pid: number;
  output: () => string;
  /** Resolves with the first match in what it prints; rejects when it ends before. */
  prints: (pattern: RegExp) => Promise<RegExpMatchArray>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export function run(args: string[], env: NodeJS.ProcessEnv = {}, cwd = root): Run {
  const started = spawn(process.execPath, args, { cwd, env: { ...bare, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const child = watched(started);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<Awaited<Run['ended']>>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const prints = async (pattern: RegExp): Promise<RegExpMatchArray> => {
    let over = false;
    void ended.then(() => (over = true));
    for (;;) {
      const match = text.match(pattern);
      if (match) return match;
      if (over) throw new Error(`ended without printing ${pattern}:\n${text}`);
      await pause(25);
    }
  };
  return { child, pid: child.pid ?? 0, output: () => text, prints, ended };
}

/** Evaluates an expression over a script's exports, here called `it`, and gives its JSON value back. */
export function evaluate<T>(script: string, expression: string, env: NodeJS.ProcessEnv = {}, base = root): T {
  const module = pathToFileURL(path.join(base, 'scripts', script)).href;
  const code = `import * as it from ${JSON.stringify(module)}; const value = await (async () => ${expression})(); process.stdout.write('\\u0001' + JSON.stringify(value ?? null));`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: base,
    env: { ...bare, ...env },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout.split('\u0001')[1] ?? 'null') as T;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export interface Child {
  pid: number;
  command: string;
}

/** What a process has started and what still runs. */
export function childrenOf(parent: number): Child[] {
  const known = fs.existsSync('/proc/self/stat') ? fromProc() : fromPs();
  return known.filter((each) => each.parent === parent).map(({ pid, command }) => ({ pid, command }));
}

type Process = Child & { parent: number };

/** Debian's smallest images have no ps. */
const fromProc = (): Process[] =>
  fs
    .readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const parent = Number(fs.readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
        return [{ pid: Number(entry), parent, command: fs.readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
      } catch {
        // It has just ended.
        return [];
      }
    });

/** macOS has no /proc. */
const fromPs = (): Process[] =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .flatMap((line) => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });

/** Runs other people's programs: the Python ones in an environment outside of the repository, which is made once for its list of versions. */
import { createHash } from 'node:crypto';
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const MEGABYTES = 64 * 1024 * 1024;

export interface Run {
  code: number;
  /** Both outputs, as they came. */
  output: string;
}

export const run = (command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        if (output.length < MEGABYTES) output += chunk.toString();
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** @throws without a Python that can make an environment. @returns the folder with its programs */
export async function pythonPrograms(): Promise<string> {
  const list = path.join(__dirname, 'requirements.txt');
  const version = createHash('sha256').update(readFileSync(list)).digest('hex').slice(0, 12);
  const place = path.join(os.tmpdir(), `samovar-clients-${version}`);
  const done = path.join(place, 'complete');
  if (!existsSync(done)) {
    rmSync(place, { recursive: true, force: true });
    await execute('python3', ['-m', 'venv', place]).catch((error: unknown) => {
      throw new Error('Python 3.10 or newer with venv is needed (`apt-get install python3-venv`)', { cause: error });
    });
    const wanted = ['install', '--quiet', '--disable-pip-version-check', '-r', list];
    await execute(path.join(place, 'bin', 'pip'), wanted, { maxBuffer: MEGABYTES });
    writeFileSync(done, '');
  }
  return path.join(place, 'bin');
}

/** Processes that a test has started: what a failed one leaves behind ends with its file (see strapi-environment.js). */
import type { ChildProcess } from 'node:child_process';

const here = globalThis as { children?: ChildProcess[] };

export function watched<T extends ChildProcess>(child: T): T {
  (here.children ??= []).push(child);
  return child;
}

/** What the monitor calls topics and consumers, from the files that it finds in the panel. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../src/plugins/kafka/admin/names');

export const monitorNames = (locale: 'en' | 'ru'): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(folder).map((file) => (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, object>)[locale]),
  ) as Record<string, string>;

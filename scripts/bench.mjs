/** `npm run bench`: measures the product beside its yardsticks in one run and writes down the ratios. `-- --short` for CI, `--rounds 5`, `--only checkout`; `--rows 100000` measures how every read grows from a thousand rows to that many; `--chat` measures the chat. */
import { parseArgs } from 'node:util';
import { compileStale } from './build.mjs';
import { Refusal, demandPackages } from './paths.mjs';
import { chatTable, measureChat } from '../bench/chat/chat.mjs';
import { measure } from '../bench/measure.mjs';
import { writeReport } from '../bench/report.mjs';
import { measureGrowth } from '../bench/growth/growth.mjs';
import { growthTable } from '../bench/growth/report.mjs';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    rows: { type: 'string', default: '1000' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    chat: { type: 'boolean', default: false },
  },
});

try {
  demandPackages();
  await compileStale({ allowFlaws: true });
  const rows = Number(values.rows);
  const plan = {
    rows,
    rounds: Number(values.rounds ?? (values.short ? 2 : 3)),
    seconds: Number(values.seconds ?? (values.short ? 2 : 4)),
    orders: values.short ? 400 : 2_000,
    connections: 50,
    events: values.short ? 3_000 : 10_000,
    samples: values.short ? 100 : 300,
    only: values.only,
  };
  const chat = values.short ? { room: 50, idle: 200, seconds: 2 } : { room: 200, idle: 2_000, seconds: 5 };
  if (values.chat) console.log(`\n${chatTable(await measureChat(chat))}\n`);
  else if (rows > 1000 && !plan.only) console.log(`\n${growthTable(await measureGrowth(rows))}\n`);
  else writeReport(await measure(plan), { keep: !values.short && !plan.only && rows === 1000 });
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}

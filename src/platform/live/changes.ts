/** The house's changes in order of commit, numbered once for all instances, the last of them kept in memory for those who come back. */
import type { Core } from '@strapi/strapi';
import type { LiveChange } from '#domain/live/live';
import { prepared, statement, type Statement } from '../postgres/statement';

/** Who missed more loads everything anew. */
const KEPT = 5_000;
const PAGE = 500;

export interface Change extends Omit<LiveChange, 'topic'> {
  topics: readonly string[];
}

/** `unread` is what is true now: the last one told is right. */
const changesIn = (rows: string): string => `
  select c.seq::float8 as seq, c.topics, c.name, c.subject as id, c.at, case when c.name like 'notice.%' then
    (select count(*)::int from notifications n where n.user_id = c.user_id and n.channel = 'in_app' and n.read_at is null) end as unread
  from (${rows}) c order by c.seq`;

const NUMBER = statement('number_live_changes', 'select number_live_changes()');
const LAST = statement('live_last', changesIn(`select * from live_changes where seq is not null order by seq desc limit ${KEPT}`));
const AFTER = statement('live_after', changesIn(`select * from live_changes where seq > :after order by seq limit ${PAGE}`));
const POSITION = statement('live_position', 'select (case when is_called then last_value else 0 end)::float8 as seq from live_changes_seq');

interface ChangeRow {
  seq: number;
  topics: string[];
  name: string;
  id: string | null;
  at: Date;
  unread: number | null;
}

/** What is known of the past: `floor` and below may be forgotten, `position` is the newest. */
export interface Known {
  readonly kept: readonly Change[];
  readonly floor: number;
  readonly position: number;
}

export interface Changes {
  known(): Known;
  /** Numbers and tells everything that is committed by now. */
  advance(): Promise<void>;
  /** Nobody listens: the next to come has the past read anew. */
  rest(): void;
}

const NOTHING_YET: Known = { kept: [], floor: -1, position: 0 };

/** @param tell is called for each change, in order, at the moment from which `known` has it */
export function createChanges(strapi: Core.Strapi, tell: (change: Change) => void): Changes {
  let known = NOTHING_YET;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const read = async (from: Statement, given = {}): Promise<Change[]> =>
    (await prepared<ChangeRow>(strapi.db.connection, from, given)).map(changeOf);

  async function round(): Promise<void> {
    await prepared(strapi.db.connection, NUMBER);
    if (known === NOTHING_YET) {
      const kept = await read(LAST);
      const [{ seq } = { seq: 0 }] = await prepared<{ seq: number }>(strapi.db.connection, POSITION);
      const position = kept.at(-1)?.seq ?? seq;
      known = { kept, floor: kept[0] ? kept[0].seq - 1 : position, position };
    }
    for (let page = PAGE; page === PAGE;) page = learn(await read(AFTER, { after: known.position }));
  }

  function learn(fresh: readonly Change[]): number {
    const all = [...known.kept, ...fresh];
    const forgotten = Math.max(0, all.length - KEPT);
    known = {
      kept: all.slice(forgotten),
      floor: forgotten > 0 ? (all[forgotten - 1]?.seq ?? known.floor) : known.floor,
      position: fresh.at(-1)?.seq ?? known.position,
    };
    fresh.forEach(tell);
    return fresh.length;
  }

  const begin = (): Promise<void> => (running = round().finally(() => (running = null)));
  return {
    known: () => known,
    rest: () => void (running || (known = NOTHING_YET)),
    /** Who asks while a round is under way waits for the one after: the first may have begun too early. */
    advance() {
      if (!running) return begin();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return begin();
        });
      return next;
    },
  };
}

const changeOf = ({ at, unread, ...row }: ChangeRow): Change => ({ ...row, at: at.toISOString(), ...(unread !== null && { unread }) });

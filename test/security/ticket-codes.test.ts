/** Mails carry the codes of tickets; whoever reads messages in the panel reads none of them, and finds none by asking. */
import { booked, published, type TestTicket } from '../helpers/events';
import { person, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { act, panelUser, type PanelUser } from '../helpers/panel';
import { eventually } from '../helpers/patience';

const { clock } = running<typeof import('#platform/clock')>('src/platform/clock');
const jobs = () => running<typeof import('../../src/api/ticket/jobs/remind-holders')>('src/api/ticket/jobs/remind-holders');
const realNow = clock.now;
const ROWS = '/content-manager/collection-types/api::notification.notification';

let mailbox: Mailbox;
let restore: () => void;
let owner: PanelUser;
let admin: PanelUser;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  [owner, admin] = await Promise.all([panelUser('samovar-owner'), panelUser('strapi-super-admin')]);
});
afterEach(() => (clock.now = realNow));
afterAll(async () => {
  restore();
  await mailbox.close();
});

const mailRows = ({ email }: Person) =>
  strapi.db.connection('notifications').where({ recipient: email, channel: 'email' }).orderBy('id').select('*');

/** Booked, sent once more and reminded of, at a mailbox that does not exist yet. */
async function toldThrice(): Promise<{ guest: Person; tickets: TestTicket[]; rows: Record<string, string>[] }> {
  const guest = await person();
  mailbox.unknown.add(guest.email);
  const tickets = await booked(await published(), guest, { quantity: 2 });
  const talk = (await guest.call('post', '/api/chat/conversations', { kind: 'support' }).expect(200)).body.data;
  await act(owner.call, 'resendTicket', { params: { id: talk.documentId }, body: { ticket: tickets[0]?.documentId } }).expect(200);
  clock.now = () => new Date(realNow().getTime() + 49 * 3_600_000);
  await jobs().remindHolders(strapi);
  clock.now = realNow;
  const rows = await eventually(
    () => mailRows(guest),
    (all: { status: string }[]) => all.length === 3 && all.every(({ status }) => status === 'failed'),
  );
  return { guest, tickets, rows };
}

it('neither the log nor the Content Manager shows one, and the mail has it all the same', async () => {
  const { guest, tickets, rows } = await toldThrice();
  expect(rows.map(({ template }) => template).sort()).toEqual(['ticket-booked', 'ticket-reminder', 'ticket-resent']);
  const code = String(tickets[0]?.code);
  for (const row of rows) for (const kept of [row.text, row.html, JSON.stringify(row.payload)]) expect(kept).toContain(code);

  const shown: string[] = [];
  const reads = async (who: PanelUser, path: string) => {
    const { text } = await who.call('get', path).expect(200);
    expect(text).toContain('Your ticket');
    shown.push(text);
  };
  for (const who of [owner, admin]) {
    for (const list of ['/backoffice/notices?search=', `${ROWS}?_q=`]) await reads(who, `${list}${encodeURIComponent(guest.email)}`);
    for (const { document_id: id } of rows)
      for (const path of [`/backoffice/notices/${id}`, `${ROWS}/${id}`]) shown.push((await who.call('get', path).expect(200)).text);
  }
  expect(shown).toHaveLength(2 * (2 + 2 * 3));
  for (const text of shown) {
    for (const ticket of tickets) expect(text.toUpperCase()).not.toContain(ticket.code);
    expect(text).not.toMatch(/data:image|base64/);
  }

  mailbox.unknown.delete(guest.email);
  for (const { document_id: id } of rows) await owner.call('post', `/backoffice/notices/${id}/resend`, {}).expect(202);
  for (let mails = 0; mails < rows.length; mails += 1) {
    const mail = await mailbox.next(guest.email);
    for (const part of [mail.text, mail.html || '']) expect(part).toContain(code);
    expect(mail.attachments.some(({ contentType }) => contentType === 'image/png')).toBe(true);
  }
});

it('no question finds one: neither by what a text begins with, nor by its order, nor by the search', async () => {
  const guest = await person();
  const [ticket] = await booked(await published(), guest);
  await eventually(async () => (await mailRows(guest)).length === 1);
  const code = String(ticket?.code);
  for (const who of [owner, admin]) {
    for (const field of ['text', 'html', 'payload'])
      for (const question of [`filters[${field}][$contains]=${code}`, `filters[$or][0][${field}][$containsi]=${code}`, `sort=${field}:asc`])
        expect([question, (await who.call('get', `${ROWS}?${question}`)).status]).toEqual([question, 403]);
    for (const path of [`${ROWS}?_q=${code}`, `/backoffice/notices?search=${code}`]) {
      const { body } = await who.call('get', path).expect(200);
      expect(body.results ?? body.data).toEqual([]);
    }
    await who.call('get', `${ROWS}?filters[subject][$contains]=ticket&sort=subject:asc`).expect(200);
  }
});

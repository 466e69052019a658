/** What the house told whom, over which channel, whether it left, and how it looks; never one in which a code can be read. */
import * as React from 'react';
import { Box, Button, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Lock, Mail as MailIcon } from '@strapi/icons';
import type { Tone } from '../../../backoffice/admin/board/lateness';
import { Empty } from '../../../backoffice/admin/parts/Empty';
import { Part } from '../../../backoffice/admin/parts/Part';
import type { LoggedNotice, NoticePreview } from '../../contract/monitor';
import { useAsked } from '../data/useAsked';
import { useDo } from '../data/useDo';
import type { ChangeView, View } from '../data/useView';
import { Beside } from '../parts/Beside';
import { Exactly, Facts } from '../parts/Facts';
import { Mail, Plain } from '../parts/MessageView';
import { Row, Rows } from '../parts/Row';
import { States } from '../parts/States';
import { nameOf, useWords, type Word } from '../words';

const TONE: Readonly<Record<string, Tone>> = { pending: 'calm', sent: 'good', kept: 'calm', failed: 'late' };
const STATES = Object.keys(TONE);

export function NoticesTab({ view, onView, mayRepair }: { view: View; onView: ChangeView; mayRepair: boolean }) {
  const words = useWords();
  const [text, setText] = React.useState(view.q);
  const filters = Object.entries({ state: view.state, search: view.q }).filter(([, value]) => value);
  const asked = useAsked<LoggedNotice[]>(`/kafka/notices?${new URLSearchParams(filters).toString()}`);
  const opened = asked.data?.find(({ id }) => id === view.open);
  const search = (q: string) => onView({ q, open: '' });
  const list = (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        <Box width="20rem">
          <SingleSelect
            aria-label={words('events.state')}
            value={view.state}
            onChange={(state) => onView({ state: String(state), open: '' })}
          >
            <SingleSelectOption value="">{words('events.state.all')}</SingleSelectOption>
            {STATES.map((state) => (
              <SingleSelectOption key={state} value={state}>
                {words(`notice.${state}` as Word)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Box width="28rem">
          <SearchForm
            onSubmit={(event) => {
              event.preventDefault();
              search(text.trim());
            }}
          >
            <Searchbar
              name="q"
              value={text}
              placeholder={words('notices.search.hint')}
              clearLabel={words('events.search.clear')}
              onClear={() => {
                setText('');
                search('');
              }}
              onChange={(event) => setText(event.target.value)}
            >
              {words('notices.search')}
            </Searchbar>
          </SearchForm>
        </Box>
      </Flex>
      <States
        asked={asked}
        isEmpty={(notices) => notices.length === 0}
        empty={<Empty icon={MailIcon} title={words('notices.none')} text={words('notices.none.text')} />}
      >
        {(notices) => (
          <Rows>
            {notices.map((notice) => (
              <Row
                key={notice.id}
                tone={TONE[notice.state] ?? 'calm'}
                state={words(`notice.${notice.state}` as Word)}
                title={notice.subject}
                remark={`${nameOf(words, 'channel', notice.channel)} · ${notice.recipient}`}
                at={notice.createdAt}
                isOpen={notice.id === view.open}
                onOpen={() => onView({ open: notice.id })}
              />
            ))}
          </Rows>
        )}
      </States>
    </Flex>
  );
  return (
    <Beside list={list} title={opened?.subject ?? null} onClose={() => onView({ open: '' })}>
      {opened && <NoticeDetails notice={opened} mayRepair={mayRepair} onSent={() => void asked.reload()} />}
    </Beside>
  );
}

const GIVEN_UP = ['failed', 'kept'];

function NoticeDetails({ notice, mayRepair, onSent }: { notice: LoggedNotice; mayRepair: boolean; onSent: () => void }) {
  const words = useWords();
  const act = useDo();
  const again = async () => {
    await act({ path: `/kafka/notices/${notice.id}/resend`, done: words('notice.again.done') });
    onSent();
  };
  const { data: preview } = useAsked<NoticePreview>(`/kafka/notices/${notice.id}`);
  return (
    <>
      {mayRepair && GIVEN_UP.includes(notice.state) && (
        <Button variant="secondary" size="L" onClick={() => void again()}>
          {words('notice.again')}
        </Button>
      )}
      {notice.lastError && <Part title={words('details.error')}>{notice.lastError}</Part>}
      <Facts
        facts={[
          [words('notice.to'), notice.recipient],
          [words('notice.channel'), nameOf(words, 'channel', notice.channel)],
          [words('notice.written'), <Exactly key="at" at={notice.createdAt} />],
          [words('details.sent'), notice.sentAt && <Exactly at={notice.sentAt} />],
          [words('details.attempts'), notice.attempts > 0 ? String(notice.attempts) : null],
          [words('details.next'), notice.state === 'pending' && notice.nextAttemptAt ? <Exactly at={notice.nextAttemptAt} /> : null],
        ]}
      />
      <Part title={words('notice.preview')}>
        {preview?.isSecret && (
          <Flex gap={2}>
            <Lock aria-hidden />
            <Typography>{words('notice.secret')}</Typography>
          </Flex>
        )}
        {preview?.html && <Mail title={notice.subject} html={preview.html} />}
        {preview && !preview.html && preview.text && <Plain>{preview.text}</Plain>}
      </Part>
    </>
  );
}

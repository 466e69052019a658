/** What the house told whom, over which channel, whether it left, and how it looks; never one in which a code can be read. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { Lock, Mail as MailIcon } from '@strapi/icons';
import type { LoggedNotice, NoticePreview } from '../../../../contract/notices';
import { useAsked, type Asked } from '../../../kit/asking/useAsked';
import { useDo } from '../../../kit/asking/useDo';
import { useMay } from '../../../kit/asking/useMay';
import { Beside } from '../../../kit/frame/Beside';
import { Part } from '../../../kit/frame/Part';
import { Row, Rows } from '../../../kit/frame/Row';
import { Choice, SearchOnEnter } from '../../../kit/frame/Tools';
import { Exactly, Facts } from '../../../kit/marks/Facts';
import type { Tone } from '../../../kit/marks/tone';
import { Empty } from '../../../kit/states/Empty';
import { States } from '../../../kit/states/States';
import { Mail, Plain } from '../MessageView';
import type { ChangeView, View } from '../useView';
import { channelWord, useWords, wordOr, type Words } from '../words';

const TONE: Readonly<Record<string, Tone>> = { pending: 'calm', sent: 'good', kept: 'calm', failed: 'late' };
const STATES = Object.keys(TONE);

interface MessageLogProps {
  asked: Asked<LoggedNotice[]>;
  view: View;
  onView: ChangeView;
}

export function MessageLog({ asked, view, onView }: MessageLogProps) {
  const words = useWords();
  const opened = asked.data?.find(({ id }) => id === view.open);
  const list = (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        <Choice
          label={words('state')}
          value={view.state}
          choices={STATES}
          says={(state) => stateWord(words, state)}
          all={words('state.all')}
          width="20rem"
          onChange={(state) => onView({ state, open: '' })}
        />
        <SearchOnEnter
          value={view.q}
          label={words('log.search')}
          hint={words('log.search.hint')}
          width="28rem"
          onSearch={(q) => onView({ q, open: '' })}
        />
      </Flex>
      <States
        asked={asked}
        isEmpty={(notices) => notices.length === 0}
        empty={<Empty icon={MailIcon} title={words('log.none')} text={words('log.none.text')} />}
      >
        {(notices) => (
          <Rows>
            {notices.map((notice) => (
              <Row
                key={notice.id}
                tone={TONE[notice.state] ?? 'calm'}
                state={stateWord(words, notice.state)}
                title={notice.subject}
                remark={`${channelWord(words, notice.channel)} · ${notice.recipient}`}
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
      {opened && <MessageDetails notice={opened} onSent={() => void asked.reload()} />}
    </Beside>
  );
}

const stateWord = (words: Words, state: string): string => wordOr(words, `notice.${state}`, state);

const GIVEN_UP = ['failed', 'kept'];

function MessageDetails({ notice, onSent }: { notice: LoggedNotice; onSent: () => void }) {
  const words = useWords();
  const mayResend = useMay('plugin::backoffice.notices.resend');
  const act = useDo();
  const again = async () => {
    await act({ path: `/backoffice/notices/${notice.id}/resend`, done: words('notice.again.done') });
    onSent();
  };
  const { data: preview } = useAsked<NoticePreview>(`/backoffice/notices/${notice.id}`);
  return (
    <>
      {mayResend && GIVEN_UP.includes(notice.state) && (
        <Button variant="secondary" size="L" onClick={() => void again()}>
          {words('notice.again')}
        </Button>
      )}
      {notice.lastError && <Part title={words('details.error')}>{notice.lastError}</Part>}
      <Facts
        facts={[
          [words('notice.to'), notice.recipient],
          [words('notice.channel'), channelWord(words, notice.channel)],
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

/** The words of every message, by channel and language: which are the house's own, and beside the list where they are written. */
import { Flex } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { ListedText } from '../../../../contract/texts';
import type { Asked } from '../../../kit/asking/useAsked';
import { Beside } from '../../../kit/frame/Beside';
import { Row, Rows } from '../../../kit/frame/Row';
import { Choice, SearchBox } from '../../../kit/frame/Tools';
import { Empty } from '../../../kit/states/Empty';
import { States } from '../../../kit/states/States';
import type { ChangeView, View } from '../useView';
import { channelWord, useWords } from '../words';
import { MyMailsSwitch } from './MyMailsSwitch';
import { TextEditor } from './TextEditor';

const LANGUAGES = ['en', 'ru'] as const;
const pathOf = ({ template, channel, language }: ListedText): string => `${template}/${channel}/${language}`;

interface TextsProps {
  asked: Asked<ListedText[]>;
  view: View;
  onView: ChangeView;
}

export function Texts({ asked, view, onView }: TextsProps) {
  const words = useWords();
  const { locale } = useIntl();
  const channel = view.channel || 'email';
  const language = view.language || (locale === 'ru' ? 'ru' : 'en');
  const titleOf = ({ title }: ListedText) => title[locale === 'ru' ? 'ru' : 'en'];
  const isWanted = (text: ListedText) =>
    text.channel === channel && text.language === language && titleOf(text).toLowerCase().includes(view.q.toLowerCase());
  const opened = asked.data?.find((text) => pathOf(text) === view.open);
  const channels = [...new Set((asked.data ?? []).map((text) => text.channel))];
  const list = (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <MyMailsSwitch />
      <Flex gap={2} wrap="wrap">
        <Choice
          label={words('texts.channel')}
          value={channel}
          choices={channels}
          says={(one) => channelWord(words, one)}
          width="18rem"
          onChange={(next) => onView({ channel: next, open: '' })}
        />
        <Choice
          label={words('texts.language')}
          value={language}
          choices={LANGUAGES}
          says={(one) => words(`texts.language.${one}`)}
          width="18rem"
          onChange={(next) => onView({ language: next, open: '' })}
        />
        <SearchBox
          value={view.q}
          label={words('texts.search')}
          hint={words('texts.search.hint')}
          width="24rem"
          onChange={(q) => onView({ q })}
        />
      </Flex>
      <States
        asked={asked}
        isEmpty={(texts) => !texts.some(isWanted)}
        empty={<Empty icon={Mail} title={words('texts.none')} text={words('texts.none.text')} />}
      >
        {(texts) => (
          <Rows>
            {texts.filter(isWanted).map((text) => (
              <Row
                key={pathOf(text)}
                tone={text.latest?.isActive ? 'good' : 'calm'}
                state={words(text.latest?.isActive ? 'texts.own' : 'texts.standard')}
                title={titleOf(text)}
                remark={text.latest?.author ?? null}
                at={text.latest?.createdAt}
                isOpen={pathOf(text) === view.open}
                onOpen={() => onView({ open: pathOf(text) })}
              />
            ))}
          </Rows>
        )}
      </States>
    </Flex>
  );
  return (
    <Beside list={list} title={opened ? titleOf(opened) : null} isWide onClose={() => onView({ open: '' })}>
      {opened && (
        <TextEditor
          key={pathOf(opened)}
          path={`/backoffice/texts/${pathOf(opened)}`}
          isMail={opened.channel === 'email'}
          onSaved={() => void asked.reload()}
        />
      )}
    </Beside>
  );
}

/** The words of every message, by channel and language: which are the house's own, and beside the list where they are written. */
import * as React from 'react';
import { Box, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Empty } from '../../../backoffice/admin/parts/Empty';
import type { ListedText } from '../../contract/texts';
import { useAsked } from '../data/useAsked';
import type { ChangeView, View } from '../data/useView';
import { Beside } from '../parts/Beside';
import { Row, Rows } from '../parts/Row';
import { States } from '../parts/States';
import { MyMailsSwitch } from '../texts/MyMailsSwitch';
import { TextEditor } from '../texts/TextEditor';
import { nameOf, useWords } from '../words';

const LANGUAGES = ['en', 'ru'] as const;
const pathOf = ({ template, channel, language }: ListedText): string => `${template}/${channel}/${language}`;

export function TextsTab({ view, onView }: { view: View; onView: ChangeView }) {
  const words = useWords();
  const { locale } = useIntl();
  const asked = useAsked<ListedText[]>('/kafka/texts');
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
        <Box width="18rem">
          <SingleSelect
            aria-label={words('texts.channel')}
            value={channel}
            onChange={(next) => onView({ channel: String(next), open: '' })}
          >
            {channels.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {nameOf(words, 'channel', one)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Box width="18rem">
          <SingleSelect
            aria-label={words('texts.language')}
            value={language}
            onChange={(next) => onView({ language: String(next), open: '' })}
          >
            {LANGUAGES.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {words(`texts.language.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Search view={view} onView={onView} />
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
          path={`/kafka/texts/${pathOf(opened)}`}
          isMail={opened.channel === 'email'}
          onSaved={() => void asked.reload()}
        />
      )}
    </Beside>
  );
}

function Search({ view, onView }: { view: View; onView: ChangeView }) {
  const words = useWords();
  return (
    <Box width="24rem">
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar
          name="q"
          value={view.q}
          placeholder={words('texts.search.hint')}
          clearLabel={words('events.search.clear')}
          onClear={() => onView({ q: '' })}
          onChange={(event) => onView({ q: event.target.value })}
        >
          {words('texts.search')}
        </Searchbar>
      </SearchForm>
    </Box>
  );
}

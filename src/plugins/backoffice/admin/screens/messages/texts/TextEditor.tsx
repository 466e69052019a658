/** One text: what it says, what it may name, how it looks, a test by mail, and every version that there was. */
import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { OwnText } from '#domain/notification/message-text';
import type { OpenText } from '../../../../contract/texts';
import { useAsked } from '../../../kit/asking/useAsked';
import { useDo } from '../../../kit/asking/useDo';
import { Part } from '../../../kit/frame/Part';
import { States } from '../../../kit/states/States';
import { Mail, Plain } from '../MessageView';
import { useWords } from '../words';
import { TextFields } from './TextFields';
import { usePreview } from './usePreview';
import { Versions } from './Versions';

interface TextEditorProps {
  path: string;
  isMail: boolean;
  onSaved: () => void;
}

export function TextEditor(props: TextEditorProps) {
  const asked = useAsked<OpenText>(props.path);
  return (
    <States asked={asked} isEmpty={() => false} empty={null}>
      {(text) => <Editor {...props} text={text} onReload={() => void asked.reload()} />}
    </States>
  );
}

/** What holds now. */
const inForce = ({ standard, versions: [latest] }: OpenText): OwnText => (latest?.isActive ? latest : standard);
const versionOf = ({ versions: [latest] }: OpenText): number => latest?.version ?? 0;
const wordsOf = ({ subject, heading, body }: OwnText): OwnText => ({ subject, heading, body });

function Editor({ path, isMail, text, onSaved, onReload }: TextEditorProps & { text: OpenText; onReload: () => void }) {
  const words = useWords();
  const act = useDo();
  const [draft, setDraft] = React.useState<OwnText>(() => wordsOf(inForce(text)));
  const [seen, setSeen] = React.useState(() => versionOf(text));
  const { preview, fault } = usePreview(path, draft);
  const isOwn = text.versions[0]?.isActive === true;
  const save = async (wanted: OwnText, isActive: boolean) => {
    const body = { ...wordsOf(wanted), isActive, seen };
    const saved = await act<OpenText>({ method: 'put', path, body, done: words(isActive ? 'texts.saved' : 'texts.reset.done') });
    if (!saved) return;
    setSeen(versionOf(saved));
    setDraft(wordsOf(inForce(saved)));
    onSaved();
    onReload();
  };
  const test = () => act<{ to: string }>({ path: `${path}/test`, body: draft, done: ({ to }) => words('texts.tested', { to }) });
  return (
    <>
      {versionOf(text) > seen && (
        <Flex gap={2}>
          <WarningCircle aria-hidden />
          <Typography>{words('texts.meanwhile')}</Typography>
        </Flex>
      )}
      <TextFields draft={draft} isMail={isMail} placeholders={text.placeholders} fault={fault} onChange={setDraft} />
      <Flex gap={2} wrap="wrap">
        <Button size="L" disabled={fault !== null} onClick={() => void save(draft, true)}>
          {words('texts.save')}
        </Button>
        <Button size="L" variant="secondary" disabled={fault !== null} onClick={() => void test()}>
          {words('texts.test')}
        </Button>
        {isOwn && (
          <Button size="L" variant="tertiary" onClick={() => void save(inForce(text), false)}>
            {words('texts.reset')}
          </Button>
        )}
      </Flex>
      {preview && (
        <Part title={words(preview.writtenAt ? 'texts.preview.real' : 'texts.preview.invented')}>
          <Typography fontWeight="semiBold">{preview.subject}</Typography>
          {preview.html !== null ? <Mail title={preview.subject} html={preview.html} /> : <Plain>{preview.text}</Plain>}
        </Part>
      )}
      <Versions versions={text.versions} standard={text.standard} draft={draft} onTake={(version) => setDraft(wordsOf(version))} />
    </>
  );
}

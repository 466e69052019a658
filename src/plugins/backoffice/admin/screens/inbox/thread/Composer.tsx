/** Where one answers: Enter sends, Shift+Enter begins a line, `/` finds a canned answer, a note stays in the house. */
import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Image, Lock, PaperPlane } from '@strapi/icons';
import { styled } from 'styled-components';
import { MAX_BODY } from '#domain/conversation/message';
import type { Said, Talk } from '../../../../contract/inbox';
import { SquareButton } from '../../../kit/frame/Tools';
import type { ChatLine } from '../data/chat-line';
import { newClientId } from '../data/outbox';
import type { ComposerHandle } from '../data/useInboxKeys';
import { cannedWord } from '../waiting';
import { useWords } from '../words';
import { CannedMenu } from './CannedMenu';
import { Attached } from './Attached';
import { useCanned } from './useCanned';
import { useDraft } from './useDraft';
import { usePictures } from './usePictures';

const Form = styled.form<{ $isNote: boolean }>`
  position: relative;
  display: grid;
  gap: 0.8rem;
  padding: 1.2rem 2rem 1.6rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme, $isNote }) => theme.colors[$isNote ? 'warning100' : 'neutral0']};
`;
const Text = styled.textarea`
  display: block;
  width: 100%;
  min-height: 6.4rem;
  max-height: 24rem;
  field-sizing: content;
  padding: 1rem 1.2rem;
  resize: vertical;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 0.6rem;
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral900};
  background: ${({ theme }) => theme.colors.neutral0};
  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }
  &:focus-visible {
    outline: 0.2rem solid ${({ theme }) => theme.colors.primary600};
  }
`;
const Hidden = styled.input`
  display: none;
`;

interface ComposerProps {
  talk: Talk;
  line: ChatLine | null;
  /** What was posted over HTTP. */
  onPosted: (said: Said) => void;
}

export const Composer = React.forwardRef<ComposerHandle, ComposerProps>(function Composer({ talk, line, onPosted }, handle) {
  const words = useWords();
  const { documentId: id } = talk;
  const area = React.useRef<HTMLTextAreaElement>(null);
  const chooser = React.useRef<HTMLInputElement>(null);
  const [{ body, isNote }, setDraft] = useDraft(id);
  const write = (text: string) => {
    setDraft({ body: text });
    if (!isNote) line?.typing(id, text.trim() !== '');
  };
  const canned = useCanned(id, body, write);
  const pictures = usePictures(id, onPosted);

  React.useImperativeHandle(handle, () => ({
    write: (asNote) => {
      setDraft({ isNote: asNote });
      area.current?.focus();
    },
  }));
  const send = () => {
    const text = body.trim();
    // A canned answer is still being looked for.
    if (cannedWord(text) !== null) return;
    if (pictures.files.length > 0 && !isNote) void pictures.send(text).then((isSent) => isSent && setDraft({ body: '' }));
    else if (text !== '') {
      line?.send({ clientId: newClientId(), conversation: id, body: text, isNote });
      setDraft({ body: '', isNote: false });
    }
    line?.typing(id, false);
    area.current?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || canned.onKeyDown(event)) return;
    if (event.key === 'Escape') area.current?.blur();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };
  return (
    <Form
      $isNote={isNote}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {canned.shown && <CannedMenu {...canned.shown} />}
      <Attached pictures={pictures} />
      <Text
        ref={area}
        name="answer"
        rows={2}
        maxLength={MAX_BODY}
        value={body}
        aria-label={words(isNote ? 'write.note' : 'write.answer', { name: talk.guest.name })}
        placeholder={words(isNote ? 'write.note.hint' : 'write.answer.hint')}
        {...canned.aria}
        onChange={(event) => write(event.target.value)}
        onPaste={(event) => pictures.add(event.clipboardData.files)}
        onKeyDown={onKeyDown}
      />
      <Flex gap={2} justifyContent="space-between">
        <Flex gap={2}>
          <SquareButton label={words('write.asNote')} isPressed={isNote} onClick={() => setDraft({ isNote: !isNote })}>
            <Lock />
          </SquareButton>
          <SquareButton label={words('write.picture')} isDisabled={isNote} onClick={() => chooser.current?.click()}>
            <Image />
          </SquareButton>
          <Hidden
            ref={chooser}
            type="file"
            accept="image/*"
            multiple
            tabIndex={-1}
            onChange={({ currentTarget }) => {
              pictures.add(currentTarget.files);
              currentTarget.value = '';
            }}
          />
        </Flex>
        <Button
          type="submit"
          size="L"
          startIcon={isNote ? <Lock /> : <PaperPlane />}
          loading={pictures.isSending}
          variant={isNote ? 'secondary' : 'default'}
        >
          {words(isNote ? 'write.keep' : 'write.send')}
        </Button>
      </Flex>
    </Form>
  );
});

/** The keys of a screen, for who would rather not reach for the mouse. */
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords, type SharedWord } from '../words';

const Key = styled.kbd`
  display: inline-block;
  min-width: 3.2rem;
  padding: 0.4rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 0.4rem;
  text-align: center;
  font-weight: 600;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(2, 1fr);
  gap: 0.8rem 2.4rem;
`;

const KEYS: readonly [string, SharedWord][] = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['Esc', 'keys.close'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
];

interface KeysDialogProps<Word extends string> {
  /** What the screen adds: key and what it does, in the screen's words. */
  actions: readonly (readonly [string, Word])[];
  says: (word: Word) => string;
  onClose: () => void;
}

export function KeysDialog<Word extends string>({ actions, says, onClose }: KeysDialogProps<Word>) {
  const words = useWords();
  const keys = [...KEYS.map(([key, word]) => [key, words(word)] as const), ...actions.map(([key, word]) => [key, says(word)] as const)];
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Columns>
            {keys.map(([key, text]) => (
              <Flex key={key} gap={4}>
                <Box width="7rem" shrink={0}>
                  <Key>{key}</Key>
                </Box>
                <Typography>{text}</Typography>
              </Flex>
            ))}
          </Columns>
        </Modal.Body>
        <Modal.Footer>
          <Button size="L" onClick={onClose}>
            {words('keys.done')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The keys of a screen, for who would rather not reach for the mouse. */
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords, type Word } from '../words';

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

const KEYS: readonly [string, Word][] = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['Esc', 'keys.close'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
];

/** @param actions what the screen adds: key and what it does. */
export function KeysDialog({ actions, onClose }: { actions: readonly (readonly [string, Word])[]; onClose: () => void }) {
  const words = useWords();
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Columns>
            {[...KEYS, ...actions].map(([key, word]) => (
              <Flex key={key} gap={4}>
                <Box width="7rem" shrink={0}>
                  <Key>{key}</Key>
                </Box>
                <Typography>{words(word)}</Typography>
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

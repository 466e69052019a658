/** The canned answers that fit, each as it would be sent. */
import { styled } from 'styled-components';
import type { CannedText } from '../../../../contract/inbox';
import { useWords } from '../words';
import { CANNED_LIST, cannedId } from './useCanned';

const List = styled.div`
  position: absolute;
  z-index: 3;
  right: 2rem;
  bottom: 100%;
  left: 2rem;
  max-height: 32rem;
  padding: 0.4rem;
  overflow-y: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;
const Item = styled.div<{ $isChosen: boolean }>`
  padding: 0.8rem 1.2rem;
  border-radius: 0.4rem;
  cursor: pointer;
  font-size: 1.4rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme, $isChosen }) => ($isChosen ? theme.colors.primary100 : 'transparent')};
  strong {
    color: ${({ theme }) => theme.colors.primary700};
  }
  p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: ${({ $isChosen }) => ($isChosen ? 8 : 1)};
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;

interface CannedMenuProps {
  answers: readonly CannedText[];
  at: number;
  onTake: (answer: CannedText) => void;
}

export function CannedMenu({ answers, at, onTake }: CannedMenuProps) {
  const words = useWords();
  return (
    <List id={CANNED_LIST} role="listbox" aria-label={words('canned')}>
      {answers.map((answer, index) => (
        <Item
          key={answer.shortcut}
          id={cannedId(answer.shortcut)}
          role="option"
          aria-selected={index === at}
          $isChosen={index === at}
          // The field keeps the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(answer);
          }}
        >
          <strong>/{answer.shortcut}</strong>
          <p>{answer.text}</p>
        </Item>
      ))}
    </List>
  );
}

/** A small fact of a card: a word with its icon. */
import { styled } from 'styled-components';

export const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.5rem;
  min-width: 0;
  svg {
    width: 1.4rem;
    height: 1.4rem;
    flex: none;
  }
`;

/** What a guest or the staff wrote. */
export const Note = styled.q`
  padding-left: 0.8rem;
  border-left: 0.2rem solid ${({ theme }) => theme.colors.neutral300};
  font-style: italic;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;

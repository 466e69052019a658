/** What stands beside a list and tells all about one of its entries. */
import { styled } from 'styled-components';

export const Aside = styled.aside`
  display: flex;
  flex-direction: column;
  gap: 2rem;
  flex: none;
  width: min(38rem, 100vw);
  padding: 1.6rem;
  overflow-y: auto;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  > * {
    flex: none;
  }
`;

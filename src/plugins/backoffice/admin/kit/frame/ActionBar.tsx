/** The one step forward across the bar, the menu of all others at its end. */
import { styled } from 'styled-components';

export const ActionBar = styled.div`
  display: flex;
  gap: 0.8rem;
  align-items: stretch;
  > *:first-child {
    flex: 1;
  }
  button {
    min-height: 4.4rem;
    min-width: 4.4rem;
    justify-content: center;
  }
  button > span {
    font-size: 1.4rem;
    line-height: 1.3;
  }
`;

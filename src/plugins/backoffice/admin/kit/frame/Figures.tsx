/** What the widgets of the home page look like: some figures side by side, a caption, lines with a figure at their end. */
import { styled } from 'styled-components';

export const Frame = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  width: 100%;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral700};
`;
export const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0.8rem;
  dd {
    font-size: 1.8rem;
    font-weight: 700;
    color: ${({ theme }) => theme.colors.neutral900};
  }
`;
export const Caption = styled.div`
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral900};
`;
export const Lines = styled.ol`
  display: grid;
  gap: 0.4rem;
  li {
    display: flex;
    justify-content: space-between;
    gap: 1.2rem;
  }
  strong {
    font-variant-numeric: tabular-nums;
  }
`;

/** What is being loaded breathes, unless somebody wants no motion. */
import { css, keyframes, styled } from 'styled-components';

const breathe = keyframes`50% { opacity: 0.5; }`;

export const breathing = css`
  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 1.6s ease-in-out infinite;
  }
`;

/** A sheet of a list before it is loaded. */
export const Blank = styled.div<{ $height: string }>`
  flex: none;
  height: ${({ $height }) => $height};
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.neutral0};
  ${breathing}
`;

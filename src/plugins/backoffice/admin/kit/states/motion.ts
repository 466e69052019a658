/** What moves, unless somebody wants no motion: what is being loaded breathes, what is new fades in. */
import { css, keyframes, styled } from 'styled-components';

const breathe = keyframes`50% { opacity: 0.5; }`;

export const breathing = css`
  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 1.6s ease-in-out infinite;
  }
`;

const arrive = keyframes`from { opacity: 0; transform: translateY(-0.6rem); }`;

export const arriving = css`
  @media (prefers-reduced-motion: no-preference) {
    animation: ${arrive} 0.25s ease-out;
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

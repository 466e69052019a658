/** What was just done, and eight seconds to take it back. */
import * as React from 'react';
import { Button, Typography } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { keyframes, styled } from 'styled-components';
import { UNDO_SECONDS } from '#domain/notification/notifications';
import { useWords } from '../words';

const SHOWN_MS = UNDO_SECONDS * 1_000;
const run = keyframes`from { transform: scaleX(1); } to { transform: scaleX(0); }`;

const Bar = styled.div`
  position: fixed;
  z-index: 4;
  bottom: 2.4rem;
  left: 50%;
  transform: translateX(-50%);
  display: flex;
  align-items: center;
  gap: 2rem;
  max-width: calc(100vw - 3.2rem);
  padding: 1rem 1rem 1rem 2rem;
  overflow: hidden;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;
const Left = styled.span`
  position: absolute;
  inset: auto 0 0 0;
  height: 0.3rem;
  transform-origin: left;
  background: ${({ theme }) => theme.colors.primary600};
  animation: ${run} ${SHOWN_MS}ms linear forwards;
`;

export interface Done {
  /** Another one after each step. */
  key: number;
  text: string;
  undo: () => void;
}

export function UndoBar({ done, onClose }: { done: Done; onClose: () => void }) {
  const words = useWords();
  React.useEffect(() => {
    const timer = window.setTimeout(onClose, SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [done.key, onClose]);
  const undo = () => {
    onClose();
    done.undo();
  };
  return (
    <Bar role="status" key={done.key}>
      <Typography>{done.text}</Typography>
      <Button variant="tertiary" size="L" startIcon={<ClockCounterClockwise />} onClick={undo}>
        {words('undo')}
      </Button>
      <Left aria-hidden />
    </Bar>
  );
}

/** What is special about an account, a word with its icon; nothing for most. */
import * as React from 'react';
import { Check, Clock, Cross, Lock, Mail } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PersonRow } from '../../contract/people';
import type { Tone } from '../board/lateness';
import { TONES } from '../parts/tones';
import { useWords, type Word } from '../words';

const Marks = styled.span`
  display: inline-flex;
  flex-wrap: wrap;
  gap: 0.4rem;
`;
const Pill = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  padding: 0.2rem 0.7rem;
  border-radius: 1rem;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.5;
  white-space: nowrap;
  color: ${({ theme, $tone }) => theme.colors[TONES[$tone].text]};
  background: ${({ theme, $tone }) => theme.colors[TONES[$tone].ground]};
  svg {
    width: 1.2rem;
    height: 1.2rem;
    flex: none;
  }
`;

export function PersonMarks({ person }: { person: PersonRow }) {
  const words = useWords();
  const marks: [boolean, Tone, React.ElementType, Word][] = [
    [person.hasLeft, 'calm', Cross, 'people.mark.left'],
    [person.isBlocked && !person.hasLeft, 'late', Lock, 'people.mark.blocked'],
    [!person.isConfirmed && !person.hasLeft, 'soon', Mail, 'people.mark.unconfirmed'],
    [person.approval === 'pending', 'new', Clock, 'people.mark.pending'],
    [person.approval === 'suspended', 'refused', Cross, 'people.mark.suspended'],
    [person.approval === 'approved' && !person.isBlocked, 'good', Check, 'people.mark.approved'],
  ];
  const shown = marks.filter(([isShown]) => isShown);
  if (shown.length === 0) return null;
  return (
    <Marks>
      {shown.map(([, tone, Icon, word]) => (
        <Pill key={word} $tone={tone}>
          <Icon aria-hidden />
          {words(word)}
        </Pill>
      ))}
    </Marks>
  );
}

/** What is special about an account, a word with its icon; nothing for most. */
import * as React from 'react';
import { Check, Clock, Cross, Lock, Mail } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PersonRow } from '../../../../contract/people';
import { Pill } from '../../../kit/marks/Pill';
import type { Tone } from '../../../kit/marks/tone';
import { useWords, type Word } from '../words';

const Marks = styled.span`
  display: inline-flex;
  flex-wrap: wrap;
  gap: 0.4rem;
`;

export function PersonMarks({ person }: { person: PersonRow }) {
  const words = useWords();
  const marks: [boolean, Tone, React.ElementType, Word][] = [
    [person.hasLeft, 'calm', Cross, 'mark.left'],
    [person.isBlocked && !person.hasLeft, 'late', Lock, 'mark.blocked'],
    [!person.isConfirmed && !person.hasLeft, 'soon', Mail, 'mark.unconfirmed'],
    [person.approval === 'pending', 'new', Clock, 'mark.pending'],
    [person.approval === 'suspended', 'refused', Cross, 'mark.suspended'],
    [person.approval === 'approved' && !person.isBlocked, 'good', Check, 'mark.approved'],
  ];
  const shown = marks.filter(([isShown]) => isShown);
  if (shown.length === 0) return null;
  return (
    <Marks>
      {shown.map(([, tone, Icon, word]) => (
        <Pill key={word} tone={tone} icon={Icon}>
          {words(word)}
        </Pill>
      ))}
    </Marks>
  );
}

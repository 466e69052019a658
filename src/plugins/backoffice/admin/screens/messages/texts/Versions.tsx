/** Every version of a text with its writer: what it says differently from the draft, and one press to take it up again. */
import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { OwnText } from '#domain/notification/message-text';
import type { OpenText } from '../../../../contract/texts';
import { Part } from '../../../kit/frame/Part';
import { Exactly } from '../../../kit/marks/Facts';
import { useWords } from '../words';
import { differences, type Kind } from './differences';

const Line = styled.li<{ $kind: Kind }>`
  padding: 0.2rem 0.8rem;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  list-style: none;
  text-decoration: ${({ $kind }) => ($kind === 'gone' ? 'line-through' : 'none')};
  color: ${({ theme, $kind }) => theme.colors[$kind === 'same' ? 'neutral600' : 'neutral800']};
  background: ${({ theme, $kind }) => theme.colors[{ same: 'neutral0', gone: 'danger100', new: 'success100' }[$kind] as 'neutral0']};
`;
const SIGN: Readonly<Record<Kind, string>> = { same: '  ', gone: '− ', new: '+ ' };

interface VersionsProps {
  versions: OpenText['versions'];
  standard: OwnText;
  draft: OwnText;
  onTake: (text: OwnText) => void;
}

export function Versions({ versions, standard, draft, onTake }: VersionsProps) {
  const words = useWords();
  const [compared, setCompared] = React.useState<number | null>(null);
  const all = [...versions, { ...standard, version: 0, author: null, createdAt: null, isActive: false }];
  return (
    <Part title={words('texts.versions')}>
      {all.map((text) => (
        <Flex key={text.version} direction="column" alignItems="stretch" gap={2}>
          <Flex gap={2} wrap="wrap" justifyContent="space-between">
            <Typography>
              {text.version === 0
                ? words('texts.version.standard')
                : words('texts.version', { number: text.version, author: text.author ?? '' })}{' '}
              {text.createdAt && <Exactly at={text.createdAt} />}
            </Typography>
            <Flex gap={2}>
              <Button
                variant="ghost"
                aria-expanded={compared === text.version}
                onClick={() => setCompared(compared === text.version ? null : text.version)}
              >
                {words('texts.compare')}
              </Button>
              <Button variant="tertiary" onClick={() => onTake(text)}>
                {words('texts.take')}
              </Button>
            </Flex>
          </Flex>
          {compared === text.version && (
            <ul aria-label={words('texts.compare')}>
              {differences(linesOf(text), linesOf(draft)).map(({ kind, line }, index) => (
                <Line key={index} $kind={kind}>
                  {SIGN[kind]}
                  {line}
                </Line>
              ))}
            </ul>
          )}
        </Flex>
      ))}
    </Part>
  );
}

const linesOf = ({ subject, heading, body }: OwnText): string[] => [subject, ...(heading ? [heading] : []), ...body.split('\n')];

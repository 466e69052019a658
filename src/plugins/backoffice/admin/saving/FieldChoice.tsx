/** One field that both have changed: what it was, and the values to choose from. */
import { Flex, Radio, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { stepped, type Choice, type Conflict } from './changes';
import { useValueWords } from './useValueWords';
import { useWords } from './words';

const Frame = styled.section`
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
`;
const Value = styled.span`
  display: grid;
  grid-template-columns: 14rem 1fr;
  gap: 0 1.2rem;
  align-items: center;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

interface FieldChoiceProps {
  uid: string;
  conflict: Conflict;
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

export function FieldChoice({ uid, conflict, chosen, onChoose }: FieldChoiceProps) {
  const words = useWords();
  const said = useValueWords();
  const { formatMessage } = useIntl();
  const sum = useCounts(conflict.field) ? stepped(conflict) : null;
  const { field, read, mine, theirs } = conflict;
  const label = formatMessage({ id: `content-manager.content-types.${uid}.${field}`, defaultMessage: titleOf(field) });
  const choices = [['mine', said(mine)], ['theirs', said(theirs)], ...(sum === null ? [] : [['step', said(sum)] as const])] as const;
  return (
    <Frame>
      <Flex justifyContent="space-between" alignItems="baseline" gap={4} paddingBottom={3}>
        <Typography variant="omega" fontWeight="bold" id={`conflict-${field}`}>
          {label}
        </Typography>
        <Typography variant="pi" textColor="neutral600" ellipsis>
          {words('conflict.before', { value: said(read) })}
        </Typography>
      </Flex>
      <Radio.Group
        aria-labelledby={`conflict-${field}`}
        value={chosen ?? ''}
        onValueChange={(choice: string) => onChoose(choice as Choice)}
      >
        {choices.map(([choice, value]) => (
          <Radio.Item key={choice} value={choice}>
            <Value>
              <strong>{words(`conflict.${choice}`)}</strong>
              <span>{value}</span>
            </Value>
          </Radio.Item>
        ))}
      </Radio.Group>
    </Frame>
  );
}

/** Its schema says that it counts something that others count along (`pluginOptions.panel.counts`). */
function useCounts(field: string): boolean {
  const attributes = useForm().contentType?.attributes ?? {};
  const { pluginOptions } = (attributes[field] ?? {}) as { pluginOptions?: { panel?: { counts?: boolean } } };
  return pluginOptions?.panel?.counts === true;
}

const titleOf = (field: string): string => {
  const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

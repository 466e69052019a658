/** Where an order goes and whom to call, for who may know. */
import { Link } from '@strapi/design-system';
import type { BoardContact } from '../../../../contract/board';
import { Part } from '../../../kit/frame/Part';
import { useWords } from '../words';

export function Contact({ contact }: { contact: BoardContact }) {
  const words = useWords();
  const indoors = (['entrance', 'level', 'apartment'] as const).flatMap((part) => {
    const value = contact[part];
    return value ? [words(`details.${part}`, { value })] : [];
  });
  return (
    <Part title={words('details.delivery')}>
      <p>
        {contact.address}, {contact.house}
      </p>
      {indoors.length > 0 && <p>{indoors.join(', ')}</p>}
      {contact.phone && <Link href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</Link>}
      {contact.notes && <p>{contact.notes}</p>}
    </Part>
  );
}

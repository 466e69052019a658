/** The way to the record in the Content Manager, for who may read it there. */
import { LinkButton } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useMay } from '../asking/useMay';
import { useWords } from '../words';

export function RecordLink({ type, id }: { type: string; id: string }) {
  const words = useWords();
  const mayRead = useMay('plugin::content-manager.explorer.read', type);
  if (!mayRead) return null;
  return (
    <LinkButton tag={NavLink} to={`/content-manager/collection-types/${type}/${id}`} variant="tertiary" size="L" endIcon={<ExternalLink />}>
      {words('details.record')}
    </LinkButton>
  );
}

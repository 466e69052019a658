/** Shows a secret the only time that anybody can read it. */
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { Raw } from '../../../backoffice/admin/kit/marks/Facts';
import { useWords } from '../words';

export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toggleNotification({ type: 'success', message: words('secret.copied') });
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words('secret.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{words('secret.text')}</Typography>
            <Raw tabIndex={0}>{secret}</Raw>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="secondary" size="L" startIcon={<Duplicate />} onClick={() => void copy()}>
            {words('secret.copy')}
          </Button>
          <Button size="L" onClick={onClose}>
            {words('secret.done')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

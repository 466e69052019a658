/** Whether every order and booking comes to me as a mail: everybody of the panel decides for themselves. */
import { Flex, Switch, Typography } from '@strapi/design-system';
import type { MyMails } from '../../../../contract/texts';
import { useAsked } from '../../../kit/asking/useAsked';
import { useDo } from '../../../kit/asking/useDo';
import { useWords } from '../words';

export function MyMailsSwitch() {
  const words = useWords();
  const act = useDo();
  const { data, reload } = useAsked<MyMails>('/backoffice/my-mails');
  if (!data) return null;
  const choose = async (wantsMail: boolean) => {
    await act({
      method: 'put',
      path: '/backoffice/my-mails',
      body: { wantsMail },
      done: words(wantsMail ? 'texts.mails.on' : 'texts.mails.off'),
    });
    await reload();
  };
  return (
    <Flex gap={3}>
      <Switch
        aria-label={words('texts.mails')}
        checked={data.wantsMail === true}
        onLabel={words('texts.mails.yes')}
        offLabel={words('texts.mails.no')}
        onCheckedChange={(checked: boolean) => void choose(checked)}
      />
      <Flex direction="column" alignItems="flex-start">
        <Typography fontWeight="semiBold">{words('texts.mails')}</Typography>
        {data.wantsMail === null && <Typography textColor="neutral600">{words('texts.mails.unset')}</Typography>}
      </Flex>
    </Flex>
  );
}

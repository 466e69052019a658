/** How a message reaches the house: text over the line, pictures as a form over HTTP. */
import type { Album } from './album';
import type { Line } from './line';
import type { Unsent } from './outbox';
import { CUT, type Answer, type Said } from './wire';

export interface Delivery {
  conversation: string;
  album: Album;
  line: () => Line | null;
  overHttp: (method: 'POST', at: string, body: object) => Promise<Answer<Said>>;
}

export const delivery =
  ({ conversation, album, line, overHttp }: Delivery) =>
  async ({ clientId, body, pictures }: Unsent): Promise<Answer<Said>> => {
    if (pictures > 0) return overHttp('POST', '/pictures', formOf(await album.get(clientId), { body, clientId }));
    const answer = await line()?.ask<{ message: Said }>('message:send', { conversation, body, clientId });
    if (!answer) return { data: null, fault: CUT };
    return answer.data ? { data: answer.data.message, fault: null } : answer;
  };

function formOf(pictures: readonly Blob[], fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const picture of pictures) form.append('files', picture, `picture.${picture.type.split('/')[1] ?? 'jpeg'}`);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

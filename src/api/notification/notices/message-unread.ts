/** Whoever was away hears what was said meanwhile, all of it at once, and where to answer. */
import { notice } from '../catalogue/notice';
import { talkFacts } from '../facts/talk';

export default notice({
  rank: 450,
  events: ['conversation.unread'],
  to: ['talker'],
  channels: ['email', 'push', 'telegram'],
  title: { en: 'Somebody has written to you', ru: 'Вам написали' },
  facts: talkFacts,
  words: {
    en: ({ link }, { from, messages }) => ({
      subject: `${from} has written to you`,
      heading: 'You have a message',
      paragraphs: [`${from} wrote:`, messages || 'A picture.'],
      brief: `${from}: ${messages || 'a picture'}`,
      buttons: [{ label: 'Open the conversation', url: link }],
    }),
    ru: ({ link }, { from, messages }) => ({
      subject: `Вам пишет ${from}`,
      heading: 'Вам сообщение',
      paragraphs: [`${from}:`, messages || 'Изображение.'],
      brief: `${from}: ${messages || 'изображение'}`,
      buttons: [{ label: 'Открыть разговор', url: link }],
    }),
  },
});

/** The simulator over Kafka: it reads the house's booking events and writes its decisions to the topic for commands. */
import { Kafka, logLevel } from 'kafkajs';
import { decide } from './rules.mjs';

const EVENTS = 'samovar.bookings';
const COMMANDS = 'samovar.commands.bookings';

/** @param {import('./registration.mjs').Connection} connection @param {string} brokers `host:port`, several with commas @returns {Promise<() => Promise<void>>} ends it */
export async function answerTopic(connection, brokers) {
  const kafka = new Kafka({ clientId: 'accounting-simulator', brokers: brokers.split(','), logLevel: logLevel.ERROR });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  const consumer = kafka.consumer({ groupId: 'accounting-simulator' });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [EVENTS] });
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.run({
    eachMessage: async ({ message }) => {
      const event = JSON.parse(String(message.value));
      if (event.name !== 'booking.requested') return console.log(`${event.name} ${event.subject}`);
      const booking = await connection.read(event.subject);
      if (booking.status !== 'requested') return console.log(`${booking.number} is ${booking.status} already.`);
      const { decision, note = null } = decide(booking);
      // A message may come twice; by the event's own id the house obeys once.
      const command = { id: `simulator-${event.id}`, name: 'booking.decide', payload: { booking: event.subject, decision, note } };
      await producer.send({ topic: COMMANDS, acks: -1, messages: [{ key: event.subject, value: JSON.stringify(command) }] });
      console.log(`${booking.number}: ${booking.name}, ${booking.guests} at table ${booking.table?.number}: ${decision}`);
    },
  });
  await joined;
  return async () => void (await Promise.all([consumer.disconnect(), producer.disconnect()]));
}

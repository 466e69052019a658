/** The yardstick: Socket.IO alone. Who says something is answered, and the room is told; nothing is stored. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
let seq = 0;
io.of('/chat').on('connection', (socket) => {
  socket.on('conversation:join', ({ conversation }, answer) => {
    void socket.join(conversation);
    answer({ data: {} });
  });
  socket.on('message:send', ({ conversation, body, clientId }, answer) => {
    seq += 1;
    const message = {
      seq,
      clientId,
      kind: 'text',
      from: { side: 'house', name: 'Irina' },
      body,
      words: null,
      pictures: [],
      isInternal: false,
      sentAt: new Date().toISOString(),
    };
    socket.nsp.to(conversation).emit('message', { conversation, message });
    answer({ data: { conversation, message } });
  });
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.({ ready: true }));

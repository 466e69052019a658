/** Socket.IO, in a file of its own: a page that nobody writes from never loads it. */
export { io } from 'socket.io-client';

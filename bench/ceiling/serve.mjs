/** The ceiling: Node's own http server, which sends what is already in its hand. */
import http from 'node:http';

const body = Buffer.from(JSON.stringify({ data: 'x'.repeat(Number(process.env.BODY_BYTES ?? 100)) }));
const server = http.createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length });
  response.end(body);
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.({ ready: true }));
process.on('SIGTERM', () => process.exit(0));

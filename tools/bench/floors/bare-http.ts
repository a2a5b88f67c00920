import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// What Node's own server can do at best: it answers the bytes that the server answered, by path.
process.once('message', (answers: Readonly<Record<string, string>>) => {
  const bodies = new Map(Object.entries(answers).map(([path, text]) => [path, Buffer.from(text)]));
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      const body = bodies.get(request.url ?? '');
      response.writeHead(body ? 200 : 404, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': body?.length ?? 0,
      });
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit());

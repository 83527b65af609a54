import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import { probeHttp } from '../../../../core/host/watch/http-probe.js';

let server: Server;
let base = '';

before(async () => {
  server = createServer((request, response) => {
    const status = Number(request.url?.slice(1));
    if (status === 0) return;
    response.writeHead(status, { location: '/500' });
    response.write('some of it');
    // A body that never ends must not hold up the answer.
    if (status !== 200) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

test('an answer from 200 to 399 is good', async () => {
  for (const status of [200, 204, 301, 399]) assert.equal(await probeHttp(`${base}/${status}`, 60_000), undefined, `${status}`);
});

test('any other is not, and says so', async () => {
  for (const status of [400, 404, 500, 503]) assert.equal(await probeHttp(`${base}/${status}`, 60_000), `status ${status} from ${base}/${status}`);
});

test('none in time is not', async () => assert.equal(await probeHttp(`${base}/0`, 50), `no answer within 50 ms (${base}/0)`));

test('nobody there is not', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  await new Promise((resolve) => other.close(resolve));
  assert.match(await probeHttp(url, 60_000) ?? '', /^connect ECONNREFUSED .* \(http:/);
});

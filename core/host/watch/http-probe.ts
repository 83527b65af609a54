/** The machine itself: nobody can stand in between, and a certificate for such a name cannot be had. */
const isLoopback = (host: string): boolean => host === 'localhost' || host.startsWith('127.') || host === '[::1]';

/** Asks an address by GET. Undefined where it answers in time with a status from 200 to 399, else the reason. */
export async function probeHttp(address: string, timeoutMs: number): Promise<string | undefined> {
  const url = new URL(address);
  // Loaded where something is asked only: most services have no address.
  const { get } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve) => {
    const late = new Error(`no answer within ${timeoutMs} ms`);
    const request = get(url, { agent: false, headers: { 'user-agent': 'nodesvc' }, rejectUnauthorized: !isLoopback(url.hostname) }, (response) => {
      response.destroy();
      const { statusCode = 0 } = response;
      settle(statusCode >= 200 && statusCode < 400 ? undefined : `status ${statusCode} from ${address}`);
    });
    const timer = setTimeout(() => request.destroy(late), timeoutMs);
    const settle = (reason: string | undefined): void => {
      clearTimeout(timer);
      resolve(reason);
    };
    request.on('error', (error) => settle(`${error.message || String(error)} (${address})`));
  });
}

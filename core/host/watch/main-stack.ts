import type { Debugger } from 'node:inspector';
import { afterWatching } from './watched-time.js';

const mostFrames = 20;

/**
 * Where the main thread is, from a worker: the inspector can halt it in an endless loop, too. It goes on afterwards. Undefined when it
 * does not halt in time, because it is in native code.
 */
export async function readMainStack(limitMs: number): Promise<string | undefined> {
  const { Session } = await import('node:inspector');
  const session = new Session();
  try {
    session.connectToMainThread();
    return await new Promise((resolve) => {
      const halted = afterWatching(limitMs, () => resolve(undefined));
      // Enabling tells of all scripts; the frames' own field is empty in some versions of Node.
      const scripts = new Map<string, string>();
      session.on('Debugger.scriptParsed', ({ params }) => scripts.set(params.scriptId, params.url));
      session.on('Debugger.paused', ({ params }) => {
        halted();
        session.post('Debugger.resume');
        resolve(formatFrames(params.callFrames, scripts));
      });
      session.post('Debugger.enable');
      session.post('Debugger.pause');
    });
  } catch {
    return undefined;
  } finally {
    session.disconnect();
  }
}

/** As Node prints a stack. */
export const formatFrames = (frames: readonly Pick<Debugger.CallFrame, 'functionName' | 'location'>[], scripts: ReadonlyMap<string, string>): string =>
  frames.slice(0, mostFrames).map(({ functionName, location: { scriptId, lineNumber, columnNumber = 0 } }) => {
    const place = `${scripts.get(scriptId) ?? ''}:${lineNumber + 1}:${columnNumber + 1}`;
    return functionName === '' ? `    at ${place}` : `    at ${functionName} (${place})`;
  }).join('\n');

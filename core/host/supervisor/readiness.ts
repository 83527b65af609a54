import type { ReadyWord } from '../../contract/words.js';
import type { FromChild } from '../child-channel.js';

/** Whether a child's message says that it is ready. The app's own word counts always; Http is asked by the worker. */
export function isReadyBy({ kind }: FromChild, readyWhen: ReadyWord): boolean {
  return kind === 'ready' || (kind === 'loaded' && readyWhen === 'Loaded') || (kind === 'listening' && readyWhen === 'Listening');
}

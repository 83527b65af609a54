import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { describe, test } from 'node:test';
import { onChannel, wrap } from '../../../core/host/child-channel.js';
import { HostParts } from './host-parts.js';

test('only our messages are heard', () => {
  const heard: unknown[] = [];
  const emitter = new EventEmitter();
  onChannel(emitter, (message) => void heard.push(message));
  for (const message of [wrap({ kind: 'stop' }), { cmd: 'NODE_CLUSTER' }, {}]) emitter.emit('internalMessage', message);
  assert.deepEqual(heard, [{ kind: 'stop' }]);
});

describe("over Node's own channel", () => {
  const parts = new HostParts(['child-channel']);
  const preload = `Object.assign(globalThis, require('./child-channel.cjs'));`;

  test('the app does not see them, and its loop runs dry', () => {
    parts.write('child.js', `const { onChannel, wrap } = require('./child-channel.cjs');
      onChannel(process, (message) => { console.log('child', message.kind); process.send(wrap({ kind: 'ready' })); });
      if (process.argv[2] === 'listens') { process.on('message', (message) => { console.log('app', message); process.disconnect(); }); }
      else setTimeout(() => {}, 2000);`);
    const app = `const child = require('child_process').fork('child.js', [process.argv[2] ?? 'listens'], { serialization: 'advanced' });
      onChannel(child, (message) => { console.log('parent', message.kind); child.send('the app\\'s own'); });
      child.on('message', (message) => console.log('seen', message));
      child.send(wrap({ kind: 'stop', when: new Date(0) }));`;
    const { stdout, stderr } = parts.run(preload, app);
    assert.deepEqual([stdout, stderr], ["child stop\nparent ready\napp the app's own\n", '']);
  });
});

import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { connect } from '../../../core/operations/connection.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeScm } from '../scm/fake-scm.js';

afterEach(() => mock.restoreAll());

test('a connection that failed is made again; one that was made is kept, for each set of rights', () => {
  const scm = new FakeScm();
  const connected = scm.access;
  scm.answer('OpenSCManagerW', () => {
    throw new Win32Error('OpenSCManagerW', 5);
  });
  assert.throws(() => connect(), { code: 5 });
  const working = new FakeScm();
  const manager = connect();
  assert.equal(connect({ rights: ['connect'] }), manager);
  assert.notEqual(connect({ rights: ['connect', 'enumerate'] }), manager);
  assert.deepEqual([connected, working.access.map(([api]) => api)], [[], ['OpenSCManagerW', 'OpenSCManagerW']]);
});

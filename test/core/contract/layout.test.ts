import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as layout from '../../../core/contract/layout.js';

test("everything of a service lies in its folder below %ProgramData%", () => {
  const programData = 'C:\\ProgramData';
  assert.equal(layout.serviceDirectory(programData, 'Zoë 2'), 'C:\\ProgramData\\NodeSvc\\services\\Zoë 2');
  assert.equal(layout.settingsFile(programData, 'api'), 'C:\\ProgramData\\NodeSvc\\services\\api\\service.json');
  assert.equal(layout.logFile(layout.defaultLogDirectory(programData, 'api'), 'api'), 'C:\\ProgramData\\NodeSvc\\services\\api\\logs\\api.log');
});

test('a name with dots is a name, not an ending', () => assert.equal(layout.logFile('D:\\logs', 'api.v2'), 'D:\\logs\\api.v2.log'));

test("each version of the host has its folder below %ProgramFiles%", () => {
  assert.equal(layout.hostDirectory('C:\\Program Files', '1.2.3'), 'C:\\Program Files\\NodeSvc\\1.2.3');
  assert.ok(layout.hostFiles.includes(layout.hostPreload));
});

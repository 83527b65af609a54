import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** System.Management.Automation.ErrorCategory. */
const powerShell = [
  'NotSpecified', 'OpenError', 'CloseError', 'DeviceError', 'DeadlockDetected', 'InvalidArgument', 'InvalidData', 'InvalidOperation',
  'InvalidResult', 'InvalidType', 'MetadataError', 'NotImplemented', 'NotInstalled', 'ObjectNotFound', 'OperationStopped',
  'OperationTimeout', 'SyntaxError', 'ParserError', 'PermissionDenied', 'ResourceBusy', 'ResourceExists', 'ResourceUnavailable',
  'ReadError', 'WriteError', 'FromStdErr', 'SecurityError', 'ProtocolError', 'ConnectionError', 'AuthenticationError', 'LimitsExceeded',
  'QuotaExceeded', 'NotEnabled',
];

test("every category of an error is one of PowerShell's", () => {
  const source = readFileSync(new URL('../../../../../core/contract/answers.ts', import.meta.url), 'utf8');
  const union = /export type ErrorCategory =([^;]*);/.exec(source)?.[1] ?? '';
  const categories = [...union.matchAll(/'(\w+)'/g)].map(([, name]) => name ?? '');
  assert.ok(categories.length > 10);
  assert.deepEqual(categories.filter((name) => !powerShell.includes(name)), []);
});

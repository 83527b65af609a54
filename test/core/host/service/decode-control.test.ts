import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeControl } from '../../../../core/host/service/decode-control.js';
import { addressOf } from '../../../../core/win32/memory.js';
import { encode, offsetOf } from '../../../../core/win32/struct.js';
import {
  DEV_BROADCAST_DEVICEINTERFACE_W, DEV_BROADCAST_HANDLE, DEV_BROADCAST_PORT_W, DEV_BROADCAST_VOLUME, POWERBROADCAST_SETTING, SERVICE_TIMECHANGE_INFO,
  WTSSESSION_NOTIFICATION,
} from '../../../../core/win32/structs.js';
import { wideString } from '../../../../core/win32/wide-string.js';

const guid = '5d3e9a59-e9d5-4b00-a6bd-ff34ff516548';

test('controls without data', () => {
  const cases = [[1, 'stop', { reason: 'Stop' }], [15, 'stop', { reason: 'Preshutdown' }], [5, 'stop', { reason: 'Shutdown' }],
    [2, 'pause', {}], [3, 'continue', {}], [6, 'paramChange', {}], [128, 'control', { code: 128 }], [255, 'control', { code: 255 }]] as const;
  for (const [control, name, data] of cases) assert.deepEqual(decodeControl(control, 0, 0n), { name, data });
  for (const control of [0, 4, 7, 12, 17, 32, 127, 256]) assert.equal(decodeControl(control, 0, 0n), null, String(control));
});

test('a session change has the session and a word, or a number where there is none yet', () => {
  const data = encode(WTSSESSION_NOTIFICATION, { cbSize: 8, dwSessionId: 3 });
  const words = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((type) => {
    const event = decodeControl(14, type, addressOf(data));
    assert.ok(event?.name === 'sessionChange' && event.data.sessionId === 3);
    return event.data.change;
  });
  assert.deepEqual(words, ['ConsoleConnect', 'ConsoleDisconnect', 'RemoteConnect', 'RemoteDisconnect', 'Logon', 'Logoff', 'Lock', 'Unlock', 'RemoteControl', 'Create', 'Terminate', 12]);
});

describe('a power event', () => {
  test('has a word', () => {
    const words = [4, 7, 10, 18, 99].map((type) => decodeControl(13, type, 0n));
    assert.deepEqual(words, ['Suspend', 'ResumeSuspend', 'StatusChange', 'ResumeAutomatic', 99].map((change) => ({ name: 'power', data: { change, setting: null } })));
  });

  const setting = (data: Buffer): Buffer =>
    Buffer.concat([encode(POWERBROADCAST_SETTING, { PowerSetting: guid, DataLength: data.length, Data: 0 }).subarray(0, offsetOf(POWERBROADCAST_SETTING, 'Data')), data]);

  test('of a setting has its GUID and value', () => {
    const bytes = setting(Buffer.from([1, 0, 0, 0]));
    assert.deepEqual(decodeControl(13, 0x8013, addressOf(bytes)), { name: 'power', data: { change: 'SettingChange', setting: { guid, data: new Uint8Array([1, 0, 0, 0]), value: 1 } } });
  });

  test('of a setting that is no number has its bytes', () => {
    const bytes = setting(Buffer.from('scheme'));
    assert.deepEqual(decodeControl(13, 0x8013, addressOf(bytes)), { name: 'power', data: { change: 'SettingChange', setting: { guid, data: new Uint8Array(Buffer.from('scheme')), value: null } } });
    const none = setting(Buffer.alloc(0));
    assert.deepEqual(decodeControl(13, 0x8013, addressOf(Buffer.concat([none, Buffer.alloc(8, 1)]))), { name: 'power', data: { change: 'SettingChange', setting: { guid, data: new Uint8Array(0), value: null } } });
  });
});

test('a change of the time has both times', () => {
  // 2026-01-02T03:04:05.678Z, and an hour before.
  const time = 116_444_736_000_000_000n + BigInt(Date.UTC(2026, 0, 2, 3, 4, 5, 678)) * 10_000n;
  const data = encode(SERVICE_TIMECHANGE_INFO, { liNewTime: time, liOldTime: time - 36_000_000_000n });
  assert.deepEqual(decodeControl(16, 0, addressOf(data)), { name: 'timeChange', data: { oldTime: new Date('2026-01-02T02:04:05.678Z'), newTime: new Date('2026-01-02T03:04:05.678Z') } });
});

describe('a device event', () => {
  const decoded = (bytes: Buffer, type = 0x8000) => {
    bytes.writeUInt32LE(bytes.length, 0);
    const event = decodeControl(11, type, addressOf(bytes));
    assert.ok(event?.name === 'device');
    return event.data;
  };

  test('has an interface with its class and name', () => {
    const head = encode(DEV_BROADCAST_DEVICEINTERFACE_W, { dbcc_size: 0, dbcc_devicetype: 5, dbcc_reserved: 0, dbcc_classguid: guid, dbcc_name: 0 });
    const bytes = Buffer.concat([head.subarray(0, offsetOf(DEV_BROADCAST_DEVICEINTERFACE_W, 'dbcc_name')), wideString('\\\\?\\USB#Ü')]);
    assert.deepEqual(decoded(bytes), { change: 'Arrival', device: { type: 'Interface', classGuid: guid, name: '\\\\?\\USB#Ü' } });
  });

  test('has a handle with the event of its driver', () => {
    const head = encode(DEV_BROADCAST_HANDLE, { dbch_size: 0, dbch_devicetype: 6, dbch_reserved: 0, dbch_handle: 77n, dbch_hdevnotify: 1n, dbch_eventguid: guid, dbch_nameoffset: 0, dbch_data: 0 });
    const bytes = Buffer.concat([head.subarray(0, offsetOf(DEV_BROADCAST_HANDLE, 'dbch_data')), Buffer.from([9, 8])]);
    assert.deepEqual(decoded(bytes, 0x8006), { change: 'CustomEvent', device: { type: 'Handle', handle: 77n, eventGuid: guid, data: new Uint8Array([9, 8]) } });
  });

  test('has drives, a port, or the number of a type without a word', () => {
    assert.deepEqual(decoded(encode(DEV_BROADCAST_VOLUME, { dbcv_size: 0, dbcv_devicetype: 2, dbcv_reserved: 0, dbcv_unitmask: 0b1_0000_1000, dbcv_flags: 1 }), 0x8004),
      { change: 'RemoveComplete', device: { type: 'Volume', drives: ['D', 'I'], isMedia: true, isNetwork: false } });
    const port = encode(DEV_BROADCAST_PORT_W, { dbcp_size: 0, dbcp_devicetype: 3, dbcp_reserved: 0, dbcp_name: 0 });
    assert.deepEqual(decoded(Buffer.concat([port.subarray(0, offsetOf(DEV_BROADCAST_PORT_W, 'dbcp_name')), wideString('COM3')])), { change: 'Arrival', device: { type: 'Port', name: 'COM3' } });
    assert.deepEqual(decoded(encode(DEV_BROADCAST_VOLUME, { dbcv_size: 0, dbcv_devicetype: 0, dbcv_reserved: 0, dbcv_unitmask: 0, dbcv_flags: 0 }), 5), { change: 5, device: { type: 0 } });
  });

  test('may have no device', () => assert.deepEqual(decodeControl(11, 0x18, 0n), { name: 'device', data: { change: 24, device: null } }));
});

// node control-c.cjs KOFFI PID: presses Ctrl+C in the console of a process (AttachConsole, GenerateConsoleCtrlEvent).
'use strict';
const [koffi, pid] = process.argv.slice(2);
const kernel32 = require(koffi).load('kernel32.dll');
const call = (name, types, ...values) => {
  if (kernel32.func('__stdcall', name, 'int', types)(...values) === 0) throw new Error(`${name} failed`);
};
kernel32.func('__stdcall', 'FreeConsole', 'int', [])();
call('AttachConsole', ['uint32'], Number(pid));
// Not for this process, which shares the console now.
call('SetConsoleCtrlHandler', ['void *', 'int'], null, 1);
call('GenerateConsoleCtrlEvent', ['uint32', 'uint32'], 0, 0);

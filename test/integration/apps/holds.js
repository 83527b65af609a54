// Opens the service named by its second argument and holds it until its stdin ends, as services.msc does while it shows one.
// The first argument is the folder of the module, for its koffi.
'use strict';
const koffi = require(require('node:path').join(process.argv[2], 'koffi.node'));

const advapi32 = koffi.load('advapi32.dll');
const openManager = advapi32.func('__stdcall', 'OpenSCManagerW', 'void *', ['str16', 'str16', 'uint32']);
const openService = advapi32.func('__stdcall', 'OpenServiceW', 'void *', ['void *', 'str16', 'uint32']);

const queryStatus = 4;
const service = openService(openManager(null, null, 1), process.argv[3], queryStatus);
console.log(service ? 'holding' : 'not opened');
process.stdin.resume();

// Copies node.exe with another version number in its resources: node make-old.js FROM TO MAJOR.
'use strict';
const fs = require('node:fs');

const [from, to, major] = process.argv.slice(2);
const program = fs.readFileSync(from);
// dwSignature of VS_FIXEDFILEINFO (verrsrc.h); the file version's upper DWORD, MAJOR.MINOR, follows after dwStrucVersion.
const place = program.indexOf(Buffer.from('bd04effe', 'hex'));
program.writeUInt32LE((Number(major) << 16) | 19, place + 8);
fs.writeFileSync(to, program);

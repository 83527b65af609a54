// Prints 100,000 lines and writes to the file RESULT how long console.log took for them, milliseconds: lines.cjs RESULT
'use strict';
const { renameSync, writeFileSync } = require('node:fs');

const [result] = process.argv.slice(2);
const begun = process.hrtime.bigint();
for (let line = 1; line <= 100_000; line++) console.log(`line ${line} of a log, about as long as lines of logs are: GET /api/orders/${line} 200`);
const took = Number(process.hrtime.bigint() - begun) / 1e6;
writeFileSync(`${result}.new`, String(took));
renameSync(`${result}.new`, result);

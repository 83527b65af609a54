// Checks that the files of a log (check-flood.js FOLDER NAME) have the lines 1 to 1,000,000 of logs.js flood, each once, whole and in
// order. Prints how many files there are, and what is wrong first.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const [folder, name] = process.argv.slice(2);
const files = fs.readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.log')).sort();
// The present one has no time in its name, and is the last.
files.push(files.splice(files.indexOf(`${name}.log`), 1)[0]);
let next = 1;
let wrong = null;
let largest = 0;
for (const file of files) {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  largest = Math.max(largest, Buffer.byteLength(text));
  if (!text.endsWith('\n')) wrong ??= `${file} does not end with a line break`;
  for (const line of text.split('\n')) {
    if (line === '' || line === 'end' || line.startsWith('[nodesvc ')) continue;
    if (line !== `${next} ü`) wrong ??= `${file}: '${line}' where '${next} ü' is due`;
    next++;
  }
}
console.log(JSON.stringify({ files: files.length, lines: next - 1, largest, wrong }));

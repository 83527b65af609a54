// Serves its health, and does what the file says whose path is its first argument, once it is there.
'use strict';
const fs = require('node:fs');
const [signal, port = '0'] = process.argv.slice(2);
let health = 200;

function spin() {
  for (;;);
}

const ways = {
  spin,
  // Longer than a turn of the loop may last, but not for so long that it hangs.
  work: () => {
    for (const end = Date.now() + 1500; Date.now() < end;);
    console.log('worked');
  },
  ail: () => { health = 500; },
  'ail once': () => {
    health = 500;
    once = true;
  },
};
let once = false;

require('node:http').createServer((request, response) => {
  console.log(request.url, health);
  response.statusCode = health;
  if (once) health = 200;
  response.end(String(process.pid));
}).listen(Number(port), '127.0.0.1', () => console.log('up'));

setInterval(() => {
  let way;
  try {
    way = fs.readFileSync(signal, 'utf8');
    if (!(way in ways)) return; // still being written
    fs.unlinkSync(signal);
  } catch {
    return; // not there yet, or still open
  }
  console.log(way);
  ways[way]();
}, 20);

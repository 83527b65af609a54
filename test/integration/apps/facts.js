// Prints what it finds itself in as one line of JSON, and stays unless the variable ENDS is set. The variables asked for are the ones
// named like FACT_*.
'use strict';
const facts = {
  argv: process.argv,
  execArgv: process.execArgv,
  cwd: process.cwd(),
  isMain: require.main === module,
  filename: __filename,
  version: process.versions.node,
  heapLimit: require('node:v8').getHeapStatistics().heap_size_limit,
  environment: Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('FACT_'))),
};
console.log(`facts ${JSON.stringify(facts)}`);
if (process.env.ENDS === undefined) setInterval(() => {}, 60_000);

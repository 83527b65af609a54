// A CommonJS HTTP server; nothing in it knows of services.
'use strict';
const http = require('node:http');

const server = http.createServer((_request, response) => response.end(`CommonJS ${process.pid} main=${require.main === module}`));
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
process.on('SIGTERM', () => server.close(() => console.log('goodbye')));

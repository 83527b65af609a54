import { describe, test } from 'node:test';
import { dependency, existingServiceName, maxServiceName, newServiceName } from '../../../core/contract/service-name.js';
import { refuses, takes } from './check.js';

const wrongTypes = [null, 5, true, ['api'], { name: 'api' }];

describe('the name of a new service', () => {
  test('is any text that can name a folder', () => {
    takes(newServiceName, ['api', 'a', 'API 2', 'Zoë', '日本語', 'a.b', '.hidden', "it's", 'a,b;c', '100%', '%% a', '+x', '-v', 'a'.repeat(maxServiceName)]);
  });

  test('has 1 to 200 characters', () => {
    refuses(newServiceName, [''], /^a service name cannot be empty$/);
    refuses(newServiceName, ['a'.repeat(maxServiceName + 1)], /^a service name has at most 200 characters, this one has 201$/);
  });

  test('has nothing that Windows would replace in a command line', () => refuses(newServiceName, ['%PATH%', 'a %b c% d'], /cannot contain %NAME%/));

  test('has no slash, as the SCM demands', () => refuses(newServiceName, ['a/b', 'a\\b', '/', '..\\api'], /cannot contain \/ or \\/));

  test('has none of the characters that a file name cannot have', () => {
    refuses(newServiceName, [...'<>:"|?*\0\n\t\u001f\u007f'].map((letter) => `a${letter}b`), /^a service name cannot contain < > : /);
  });

  test('neither begins nor ends with what Windows cuts off a file name', () => {
    refuses(newServiceName, [' api', '\u00a0api'], /^a service name cannot begin with a space$/);
    refuses(newServiceName, ['api ', 'api.', 'api..', '...', 'a\u00a0'], /^a service name cannot end with a space or a dot$/);
  });

  test('is no name of a device, in any letters and with any ending', () => {
    const devices = ['con', 'PRN', 'Aux', 'nul', 'COM1', 'com9', 'LPT1', 'lpt¹', 'nul.txt', 'con.api', 'nul .txt', 'CONIN$'];
    refuses(newServiceName, devices, /reserved by Windows/);
    takes(newServiceName, ['console', 'com', 'com10', 'lpt', 'nul-1', 'aux2', 'my.con']);
  });

  test('is a text', () => refuses(newServiceName, wrongTypes));
});

describe('the name of an existing service', () => {
  test('may be one that NodeSvc would not give, and a display name with slashes', () => {
    takes(existingServiceName, ['api', 'nul', 'a ', 'TCP/IP NetBIOS Helper', 'C:\\x', 'a'.repeat(256)]);
  });

  test('has 1 to 256 characters and no NUL', () => {
    refuses(existingServiceName, [''], /cannot be empty/);
    refuses(existingServiceName, ['a'.repeat(257)], /at most 256 characters, this one has 257/);
    refuses(existingServiceName, ['a\0'], /cannot contain a NUL/);
    refuses(existingServiceName, wrongTypes);
  });
});

describe('a dependency', () => {
  test('is a key name or a group', () => takes(dependency, ['Tcpip', '+NetworkProvider', 'a+b']));
  test('is no display name with a slash', () => refuses(dependency, ['TCP/IP', 'a\\b'], /key name/));
  test('names something', () => {
    refuses(dependency, ['', '+', '++x']);
    refuses(dependency, wrongTypes);
  });
});

import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseEnv } from 'node:util';
import { logFile } from '../../contract/layout.js';
import { errorLogFile } from '../../contract/log-files.js';
import { logTail } from '../service/log-tail.js';
import { failed, passed, type Finding } from './finding.js';
import type { OwnSubject } from './subject.js';

interface Candidate {
  readonly port: number;
  readonly from: string;
}

/**
 * Whether a port that the app will want is taken. Which one that is only the app knows; what can be known is the variable PORT, and the
 * port that was in use at its last start, by its log. Of a service that runs nothing is asked: its port is taken by itself.
 */
export async function checkPorts(subject: OwnSubject): Promise<Finding[]> {
  if (subject.state !== 'Stopped') return [];
  const candidates = [...portOfEnvironment(subject), ...portOfLog(subject)];
  const findings: Finding[] = [];
  for (const { port, from } of candidates.filter((one, index) => candidates.findIndex(({ port }) => port === one.port) === index)) {
    const problem = await problemOf(port);
    findings.push(problem === null ? passed('Port', `Port ${port} (${from}) is free.`)
      : failed('Port', `Port ${port} (${from}) ${problem === 'EACCES' ? 'is reserved by Windows, or for one program alone' : 'is in use by another program'}.`,
        problem === 'EACCES' ? 'Give the app another port; reserved ones: netsh interface ipv4 show excludedportrange protocol=tcp.'
          : `Find the program with: Get-NetTCPConnection -LocalPort ${port} | Select-Object OwningProcess. Stop it, or give the app another port.`));
  }
  return findings;
}

/** PORT as the app will see it. A pipe's name is no port. */
function portOfEnvironment({ settings, environment }: OwnSubject): Candidate[] {
  const sources = [settings?.environment ?? {}, environmentFile(settings?.environmentFile ?? null), environment];
  const text = sources.map((variables) => Object.entries(variables).find(([name]) => name.toUpperCase() === 'PORT')?.[1]).find((value) => value !== undefined);
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0;
  return port > 0 && port < 65_536 ? [{ port, from: 'the variable PORT' }] : [];
}

function environmentFile(path: string | null): NodeJS.Dict<string> {
  try {
    return path === null ? {} : parseEnv(readFileSync(path, 'utf8'));
  } catch {
    // Its own check says so.
    return {};
  }
}

function portOfLog({ name, settings }: OwnSubject): Candidate[] {
  if (settings === null) return [];
  const { logDirectory, log: { errorFile } } = settings;
  return [logFile(logDirectory, name), ...(errorFile ? [errorLogFile(logDirectory, name)] : [])].flatMap((path) => {
    const lines = logTail(path, 0);
    const start = lines.findLastIndex((line) => line.includes(`${name}: starting, pid`));
    const port = /listen (?:EADDRINUSE|EACCES)[^\n]*?:(\d+)\b/.exec(lines.slice(start + 1).join('\n'))?.[1];
    return port === undefined ? [] : [{ port: Number(port), from: 'in use at its last start, by its log' }];
  });
}

/** Null when the port can be listened on, as an app does that names no address. */
function problemOf(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

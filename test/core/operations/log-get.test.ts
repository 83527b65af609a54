import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import * as v from 'valibot';
import { defaultLogSettings } from '../../../core/contract/log-defaults.js';
import { logLines } from '../../../core/contract/log-lines.js';
import { errorLogFile, rotatedFile } from '../../../core/contract/log-files.js';
import type { LogSettings } from '../../../core/contract/log-settings.js';
import { logFile, settingsFile } from '../../../core/contract/layout.js';
import { machine } from '../machine.js';
import { plainSettings } from '../settings.js';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';
import { runOperation } from '../../../core/operations/run.js';
import { useWorkingFolder } from './working-folder.js';

useWorkingFolder();
let services: FakeServices;
let directory = '';

beforeEach(() => {
  services = new FakeServices();
  directory = resolve('logs');
  mkdirSync(directory, { recursive: true });
});

afterEach(() => mock.restoreAll());

const log = (name: string): string => logFile(directory, name);

function add(name: string, settings: Partial<LogSettings> = {}): void {
  services.add(name);
  const file = settingsFile(machine.programData, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...plainSettings, logDirectory: directory, log: { ...defaultLogSettings, ...settings } }));
}

const at = (second: number): string => new Date(Date.UTC(2026, 10, 25, 12, 0, second)).toISOString();
const record = (second: number, stream: string, text: string): string => `${JSON.stringify({ time: at(second), stream, text })}\n`;

/** An item's lines as `stream text`. */
const shown = (items: readonly unknown[]): string[] => items.flatMap((item) => {
  const { texts, timesMs, streams } = v.parse(logLines, item);
  assert.deepEqual([timesMs?.length, streams?.length], streams === null ? [undefined, undefined] : [texts.length, texts.length]);
  return texts.map((text, i) => (streams === null ? text.slice(1) : `${streams[i] ?? '?'} ${text.slice(1)}`));
});
const get = async (names: readonly string[], more: Readonly<Record<string, unknown>> = {}): Promise<string[]> => {
  const { items, errors } = await perform('log.get', { names, ...more });
  assert.deepEqual(errors, []);
  return shown(items);
};

test('shows what services have printed, one after the other', async () => {
  add('api');
  add('web');
  writeFileSync(log('api'), `[nodesvc ${at(0)}] api: starting\nhello\nwor`);
  writeFileSync(log('web'), 'x\n');
  assert.deepEqual(await get(['api', 'web']), [`Host [nodesvc ${at(0)}] api: starting`, '? hello', '? wor', '? x']);
  assert.deepEqual(await get(['api'], { tail: 1 }), ['? wor']);
  assert.deepEqual(await get(['api'], { stream: 'Host', raw: true }), [`[nodesvc ${at(0)}] api: starting`]);
});

test('chooses by stream and time', async () => {
  add('api', { format: 'Json' });
  writeFileSync(log('api'), [record(1, 'Output', 'a'), record(2, 'Error', 'b'), record(3, 'Host', 'c'), record(4, 'Error', 'd'), record(5, 'Output', 'e')].join(''));
  assert.deepEqual(await get(['api'], { stream: 'Error' }), ['Error b', 'Error d']);
  assert.deepEqual(await get(['api'], { stream: 'Error', tail: 1 }), ['Error d']);
  assert.deepEqual(await get(['api'], { since: at(3) }), ['Host c', 'Error d', 'Output e']);
  assert.deepEqual(await get(['api'], { since: at(2), stream: 'Output' }), ['Output e']);
  assert.deepEqual(await get(['api'], { since: at(2), tail: 1, raw: true }), [record(5, 'Output', 'e').trim()]);
});

test('two files come in the order of their times where they tell them, else one behind the other', async () => {
  add('api', { timestamps: true, errorFile: true });
  writeFileSync(log('api'), `${at(1)} a\n${at(4)} b\n`);
  writeFileSync(errorLogFile(directory, 'api'), `${at(2)} x\n${at(3)} y\n`);
  assert.deepEqual(await get(['api']), ['Output a', 'Error x', 'Error y', 'Output b']);
  assert.deepEqual(await get(['api'], { tail: 2 }), ['Error y', 'Output b']);
  assert.deepEqual(await get(['api'], { tail: 0 }), []);
  add('web', { errorFile: true });
  writeFileSync(log('web'), 'a\n');
  writeFileSync(errorLogFile(directory, 'web'), 'x\n');
  assert.deepEqual(await get(['web']), ['Output a', 'Error x']);
});

test('many lines come in several items, none too large', async () => {
  add('api');
  const lines = Array.from({ length: 5_000 }, (_, i) => `line ${i} ${'x'.repeat(i % 100)}`);
  writeFileSync(log('api'), `${lines.join('\n')}\n`);
  const { items } = await perform('log.get', { names: ['api'], raw: true });
  assert.deepEqual(shown(items), lines);
  assert.ok(items.length >= 10 && items.every((item) => JSON.stringify(item).length < 150_000));
});

test('says what it cannot show', async () => {
  add('api');
  services.add('other', { binaryPath: 'C:\\other.exe' });
  assert.deepEqual(idsOf(await perform('log.get', { names: ['api', 'other', 'none'], stream: 'Error' })), [['LogDoesNotTell', 'api'], ['NotANodeService', 'other'], ['ServiceNotFound', 'none']]);
  assert.deepEqual((await perform('log.get', { names: ['api'] })).warnings, ['NoLog']);
});

describe('waiting', () => {
  test('goes on with what is written, in all logs, until it is cancelled, which is no error', async () => {
    for (const name of ['api', 'web']) {
      add(name);
      writeFileSync(log(name), 'old\n');
    }
    const controller = new AbortController();
    const seen: string[] = [];
    let heard = (): void => undefined;
    const ended = runOperation('log.get', { names: ['api', 'web'], tail: 1, wait: true }, {
      machine, signal: controller.signal,
      answer: (line) => {
        assert.ok(!('error' in line));
        if (!('item' in line)) return;
        seen.push(...shown([line.item]));
        heard();
      },
    });
    const until = (count: number): Promise<void> => new Promise((resolve) => {
      heard = () => seen.length >= count && resolve();
      heard();
    });
    await until(2);
    appendFileSync(log('api'), 'new\n');
    await until(3);
    renameSync(log('web'), rotatedFile(log('web'), new Date(at(1))));
    writeFileSync(log('web'), 'newer\n');
    await until(4);
    controller.abort();
    assert.equal(await ended, 0);
    assert.deepEqual(seen.slice(0, 2).sort(), ['? old', '? old']);
    assert.deepEqual(seen.slice(2), ['? new', '? newer']);
  });
});

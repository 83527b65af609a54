import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { describeIssue } from '../../../core/operations/describe-issue.js';

const schema = v.strictObject({
  text: v.optional(v.pipe(v.string(), v.minLength(2, 'is too short'))),
  number: v.optional(v.number()),
  flag: v.optional(v.boolean()),
  list: v.optional(v.array(v.string())),
  record: v.optional(v.record(v.string(), v.string())),
  word: v.optional(v.picklist(['Red', 'Blue'])),
  one: v.optional(v.literal(1)),
});

function problems(input: unknown, of: v.GenericSchema = schema): string[] {
  const { issues } = v.safeParse(of, input);
  return (issues ?? []).map(describeIssue);
}

test('the place, what it wants and what it got', () => {
  assert.deepEqual(problems({ text: 5, number: '5', flag: 'yes', list: 'x', record: null, one: 2 }), [
    'text: must be a string, not a number',
    'number: must be a number, not a string',
    'flag: must be true or false, not a string',
    'list: must be an array, not a string',
    'record: must be an object, not null',
    'one: must be 1, not a number',
  ]);
});

test('places inside lists and objects', () => {
  assert.deepEqual(problems({ list: ['a', ['b']], record: { A: {} } }), ['list.1: must be a string, not an array', 'record.A: must be a string, not an object']);
});

test('the choices of a word', () => {
  assert.deepEqual(problems({ word: 'Green' }), ['word: must be one of Red, Blue']);
  assert.deepEqual(problems({ word: 3 }), ['word: must be Red, Blue, not a number']);
});

test("a rule's own words, an unknown field, a missing one, no object at all", () => {
  assert.deepEqual(problems({ text: 'x' }), ['text: is too short']);
  assert.deepEqual(problems({ txet: 'x' }), ['txet: there is no such field']);
  assert.deepEqual(problems({}, v.strictObject({ name: v.string() })), ['name: is missing']);
  assert.deepEqual(problems('x'), ['the input: must be an object, not a string']);
});

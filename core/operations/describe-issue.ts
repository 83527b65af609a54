import * as v from 'valibot';

/** What valibot's schemas want, in a user's words. */
const wanted: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  record: 'an object',
  strict_object: 'an object',
};

/** Names the place and what was expected there. The value itself is left out: it may be a secret. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the input';
  if (issue.kind !== 'schema') return `${place}: ${issue.message}`;
  if (issue.type === 'strict_object' && issue.expected === 'never') return `${place}: there is no such field`;
  if (issue.received === 'undefined') return `${place}: is missing`;
  if (issue.type === 'picklist' && typeof issue.input === 'string') return `${place}: must be one of ${choicesOf(issue)}`;
  return `${place}: must be ${wanted[issue.type] ?? choicesOf(issue)}, not ${kindOf(issue.input)}`;
}

/** valibot writes ("Automatic" | "Manual"). */
const choicesOf = ({ expected }: v.BaseIssue<unknown>): string => (expected ?? 'of another type').replace(/[()"]/g, '').replaceAll(' | ', ', ');

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

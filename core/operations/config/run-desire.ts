import type { OperationInput } from '../../contract/operations.js';
import type { Machine } from '../context.js';
import { limitFields, limitSettings } from '../service/limit-settings.js';
import { checkWatched, resolveRun, runFields } from '../service/run.js';
import type { OwnDesire } from './desire.js';
import { ownConfigOf, type OwnService } from './own.js';

type Input = OperationInput<'config.set'>;

/** The fields that runDesire reads, if they were given. */
export const runFieldsOf = (input: Input): string[] => [...runFields, ...limitFields, 'keepChildren' as const].filter((field) => input[field] !== undefined);

/** `desired` with what the service is to run, with which limits; throws where that does not go with the rest of it. */
export function runDesire(desired: OwnDesire, input: Input, before: OwnService | null, name: string, { searchPath }: Machine): OwnDesire {
  if (before === null) return desired;
  const current = ownConfigOf(before);
  const changes: OwnDesire = {
    ...desired,
    ...(runFields.some((field) => input[field] !== undefined) && resolveRun({ ...input, workingDirectory: desired.workingDirectory }, current, searchPath, name)),
    ...(limitFields.some((field) => input[field] !== undefined) && { limits: limitSettings(input, current.limits, name) }),
    ...(input.keepChildren !== undefined && { killChildren: !input.keepChildren }),
  };
  checkWatched({ ...current, ...changes }, { ...current, ...changes }, name);
  return changes;
}

import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { prepareFailure } from './failure-set.js';

/** Takes all failure actions of services away, with command, message and flag. */
export const failureClear: Operation<'failure.clear'> = (input, context) =>
  changeEach(input, context, (manager, name) =>
    prepareFailure(manager, name, { actions: [], resetPeriodSeconds: 0, command: '', rebootMessage: '', onNonCrashFailure: false }, context));

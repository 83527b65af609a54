import type { Operation } from './context.js';
import { forEachName } from './for-each-name.js';
import { keyNameOf } from './service/key-name.js';
import { observeParameters } from './parameter/change.js';

/** Reports the custom options under a service's Parameters key: the named ones, or all. */
export const parameterGet: Operation<'parameter.get'> = ({ names, parameters }, context) =>
  forEachName(names, context, async (given) => {
    const name = keyNameOf(given);
    const wanted = parameters && new Set(parameters.map((parameter) => parameter.toLowerCase()));
    for (const info of observeParameters(name)) if (wanted === undefined || wanted.has(info.parameter.toLowerCase())) context.item(info);
  });

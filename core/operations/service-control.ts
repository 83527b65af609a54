import type { ServiceRight } from '../scm/rights.js';
import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { describeService } from './service/describe.js';

/** SERVICE_CONTROL_PARAMCHANGE (winsvc.h); it takes the right to pause. */
const paramChange = 6;

/** Sends a control of the service's own (128 to 255), or tells it to read its parameters anew. */
export const serviceControl: Operation<'service.control'> = ({ names, control }, context) => {
  const right: ServiceRight = control === 'ParamChange' ? 'pauseContinue' : 'userDefinedControl';
  return forEachService(names, [right, 'queryConfig', 'queryStatus'], context, (service) => {
    service.control(control === 'ParamChange' ? paramChange : control);
    context.item(describeService(service, context.machine));
  });
};

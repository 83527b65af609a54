import { hostControls } from '../contract/host-controls.js';
import type { OperationInput } from '../contract/operations.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import type { ServiceRight } from '../scm/rights.js';
import type { Service } from '../scm/service.js';
import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { parseBinaryPath } from './service/binary-path.js';
import { describeService } from './service/describe.js';

/** SERVICE_CONTROL_PARAMCHANGE (winsvc.h); it takes the right to pause. */
const paramChange = 6;

type Control = OperationInput<'service.control'>['control'];

/** Sends a control of the service's own (128 to 255) or of the host's, or tells it to read its parameters anew. */
export const serviceControl: Operation<'service.control'> = ({ names, control }, context) => {
  const right: ServiceRight = control === 'ParamChange' ? 'pauseContinue' : 'userDefinedControl';
  return forEachService(names, [right, 'queryConfig', 'queryStatus'], context, (service) => {
    service.control(numberOf(control, service));
    context.item(describeService(service, context.machine));
  });
};

function numberOf(control: Control, service: Service): number {
  if (typeof control === 'number') return control;
  if (control === 'ParamChange') return paramChange;
  const command = parseBinaryPath(service.config().binaryPath);
  // A host without instances would refuse it by a number only.
  if (command !== null && control === 'RestartInstances' && command.kind !== 'Cluster')
    throw new NodeSvcError({
      id: 'NoInstances', category: 'InvalidOperation', target: service.name, message: `Service '${service.name}' has one process, and no instances that could be restarted one after the other.`,
      recommendedAction: 'Use Restart-NodeService, or give it instances first: Set-NodeService NAME -Instances 2.',
    });
  if (command !== null) return hostControls[control];
  throw new NodeSvcError({
    id: 'NotANodeService', category: 'InvalidOperation', target: service.name,
    message: `Service '${service.name}' was not created by NodeSvc: it does not know ${control}.`,
    recommendedAction: 'Send it a control by its number.',
  });
}

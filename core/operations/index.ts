import type { OperationName } from '../contract/operations.js';
import type { Operation } from './context.js';
import { configGet } from './config-get.js';
import { configSet } from './config-set.js';
import { dependentsList } from './dependents-list.js';
import { failureClear } from './failure-clear.js';
import { failureGet } from './failure-get.js';
import { failureSet } from './failure-set.js';
import { logGet } from './log-get.js';
import { parameterGet } from './parameter-get.js';
import { parameterRemove } from './parameter-remove.js';
import { parameterSet } from './parameter-set.js';
import { runtimeInfo } from './runtime-info.js';
import { securityGet } from './security-get.js';
import { securityGrant } from './security-grant.js';
import { securityRevoke } from './security-revoke.js';
import { securitySet } from './security-set.js';
import { serviceControl } from './service-control.js';
import { serviceDebug } from './service-debug.js';
import { serviceGet } from './service-get.js';
import { serviceList } from './service-list.js';
import { serviceNew } from './service-new.js';
import { serviceRemove } from './service-remove.js';
import { serviceRepair } from './service-repair.js';
import { serviceRestart } from './service-restart.js';
import { serviceStart } from './service-start.js';
import { serviceStop } from './service-stop.js';
import { serviceResume, serviceSuspend } from './service-suspend.js';
import { serviceWait } from './service-wait.js';
import { serviceTest } from './service-test.js';
import { triggerAdd } from './trigger-add.js';
import { triggerGet } from './trigger-get.js';
import { triggerRemove } from './trigger-remove.js';
import { triggerSet } from './trigger-set.js';

/** Every operation of the contract; a missing one is a compile error. */
export const operations: { readonly [N in OperationName]: Operation<N> } = {
  'service.new': serviceNew,
  'service.get': serviceGet,
  'service.list': serviceList,
  'service.start': serviceStart,
  'service.stop': serviceStop,
  'service.restart': serviceRestart,
  'service.remove': serviceRemove,
  'service.wait': serviceWait,
  'service.debug': serviceDebug,
  'service.test': serviceTest,
  'service.repair': serviceRepair,
  'service.suspend': serviceSuspend,
  'service.resume': serviceResume,
  'service.control': serviceControl,
  'log.get': logGet,
  'config.get': configGet,
  'config.set': configSet,
  'failure.get': failureGet,
  'failure.set': failureSet,
  'failure.clear': failureClear,
  'trigger.get': triggerGet,
  'trigger.set': triggerSet,
  'trigger.add': triggerAdd,
  'trigger.remove': triggerRemove,
  'security.get': securityGet,
  'security.set': securitySet,
  'security.grant': securityGrant,
  'security.revoke': securityRevoke,
  'parameter.get': parameterGet,
  'parameter.set': parameterSet,
  'parameter.remove': parameterRemove,
  'dependents.list': dependentsList,
  'runtime.info': runtimeInfo,
};

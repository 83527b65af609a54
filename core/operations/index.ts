import type { OperationName } from '../contract/operations.js';
import type { Operation } from './context.js';
import { runtimeInfo } from './runtime-info.js';
import { serviceGet } from './service-get.js';
import { serviceList } from './service-list.js';
import { serviceNew } from './service-new.js';
import { serviceRemove } from './service-remove.js';
import { serviceRestart } from './service-restart.js';
import { serviceStart } from './service-start.js';
import { serviceStop } from './service-stop.js';
import { serviceWait } from './service-wait.js';

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
  'runtime.info': runtimeInfo,
};

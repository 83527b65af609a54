import type { TriggerItem } from '../../contract/trigger.js';
import type { Service } from '../../scm/service.js';
import { triggers } from '../../scm/triggers.js';
import { toItem } from './convert.js';

/** A service's triggers in the contract's words. Right: queryConfig. */
export const observeTriggers = (service: Service): TriggerItem[] => triggers(service).map(toItem);

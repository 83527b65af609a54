import { ServiceManager } from '../../scm/manager.js';

/** The key name of a service that is named by its key or display name. Throws when there is none. */
export function keyNameOf(name: string): string {
  using manager = ServiceManager.connect();
  using service = manager.open(name, ['queryStatus']);
  return service.name;
}

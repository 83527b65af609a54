import { connect } from '../connection.js';

/** The key name of a service that is named by its key or display name. Throws when there is none. */
export function keyNameOf(name: string): string {
  const manager = connect();
  using service = manager.open(name, ['queryStatus']);
  return service.name;
}

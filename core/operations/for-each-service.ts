import { connect } from './connection.js';
import type { ServiceRight } from '../scm/rights.js';
import type { Service } from '../scm/service.js';
import type { Context } from './context.js';
import { forEachName } from './for-each-name.js';
import { openService } from './open-service.js';

/** Opens every named service with the rights and acts on it; what fails for one is reported and the others go on. */
export async function forEachService(names: readonly string[], rights: readonly ServiceRight[], context: Context, act: (service: Service) => void | Promise<void>): Promise<void> {
  const manager = connect();
  await forEachName(names, context, async (name) => {
    using service = openService(manager, name, rights);
    await act(service);
  });
}

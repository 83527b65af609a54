import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Calls back once the main module has been evaluated. A CommonJS script is evaluated in the turn that loads the preload; an
 * ES module, with its top-level await, later: importing it again gives the promise of the evaluation that is under way.
 */
export function whenMainModuleEvaluated(callback: () => void): void {
  // The loop's first turn, as early as it can be: set before any timer of the app, which may be busy for long. Not the tick
  // before it, in which a server tells that its port is in use.
  const timer = setTimeout(look, 0);
  const immediate = setImmediate(look);

  function look(): void {
    clearTimeout(timer);
    clearImmediate(immediate);
    const main = process.argv[1];
    // require.main was taken before there was a main module; an ES module never becomes process.mainModule.
    if (process.mainModule !== undefined || main === undefined) return callback();
    // A failed evaluation ends the process with the error's own report.
    import(pathToFileURL(realpathSync(main)).href).then(callback, () => undefined);
  }
}

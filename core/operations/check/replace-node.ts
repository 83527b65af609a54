import { win32 } from 'node:path';
import { fileVersion } from '../../scm/file-version.js';
import { isInside, oldestMajor } from '../service/node-runtime.js';
import { isPinned, pinNode, pinnedPath } from '../service/pinned-node.js';
import type { Repair } from './finding.js';
import type { OwnSubject } from './subject.js';

/**
 * Another node.exe for a service whose own is gone: one of the same major version if there is any, else the first that is new enough,
 * of the one that runs the core and the ordinary installer's. A pinned service gets a copy again. Undefined when there is none.
 */
export function replaceNode({ command: { nodePath }, settings, context }: OwnSubject): Repair | undefined {
  const { machine } = context;
  const candidates = [machine.nodePath, win32.join(machine.programFiles, 'nodejs', 'node.exe')].flatMap((path) => {
    const version = fileVersion(path);
    return version?.productName === 'Node.js' && version.major >= oldestMajor && !isInside(path, machine.profiles) ? [{ path, major: String(version.major) }] : [];
  });
  const major = settings?.nodeVersion?.split('.')[0];
  const found = candidates.find((candidate) => candidate.major === major) ?? candidates[0];
  if (found === undefined) return undefined;
  const pins = isPinned(nodePath, machine);
  const to = pins ? pinnedPath(found.path, machine) : found.path;
  return {
    change: { property: 'nodePath', from: nodePath, to },
    command: { nodePath: to },
    apply: () => {
      if (pins) pinNode(found.path, context);
    },
  };
}

import { realpathSync, statSync } from 'node:fs';
import { win32 } from 'node:path';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { fileVersion } from '../../scm/file-version.js';
import type { Context } from '../context.js';

/** The oldest Node.js that can run a service. */
export const oldestMajor = 22;

/**
 * The node.exe for a service: `nodePath`, or the one that runs the core; links (nvm, winget) are resolved, since a link may
 * point elsewhere tomorrow. Throws for a missing file, another program or a Node.js that is too old; warns where an upgrade or
 * another user could take it away, unless it is to be copied (`pins`).
 */
export function resolveNode(nodePath: string | undefined, target: string, context: Context, pins = false): string {
  const path = nodePath === undefined ? context.machine.nodePath : existing(nodePath, target);
  const version = fileVersion(path);
  // A version manager's shim, or any other program, would never connect to the SCM.
  if (version?.productName !== 'Node.js')
    throw new NodeSvcError({
      id: 'NotNode', category: 'InvalidArgument', target,
      message: `'${path}' is not Node.js itself${version?.productName ? ` but ${version.productName}` : ''}.`,
      recommendedAction: 'Name the real node.exe with -NodePath; this shows it: node -p process.execPath',
    });
  if (version.major < oldestMajor)
    throw new NodeSvcError({
      id: 'NodeTooOld', category: 'InvalidArgument', target,
      message: `'${path}' is Node.js ${version.text}; a service needs ${oldestMajor} or newer.`,
      recommendedAction: 'Install a supported Node.js (22, 24 or 26), or name another node.exe with -NodePath.',
    });
  if (!pins && isInside(path, context.machine.profiles))
    context.warn({
      id: 'NodeInUserProfile', target,
      message: `'${path}' lies in a user's profile: the service's account may not be able to run it, and a version manager may remove it. Install Node.js for all users, name such a node.exe with -NodePath, or keep a copy with -PinNode.`,
    });
  return path;
}

function existing(nodePath: string, target: string): string {
  const stats = statSync(nodePath, { throwIfNoEntry: false });
  if (stats?.isFile()) return realpathSync.native(nodePath);
  throw new NodeSvcError({
    id: 'NodeNotFound', category: 'ObjectNotFound', target,
    message: stats ? `'${nodePath}' is a folder, not node.exe.` : `'${nodePath}' was not found.`,
    recommendedAction: 'Name an existing node.exe with -NodePath, or leave it out to use the first node on PATH.',
  });
}

/** Whether `path` lies below `folder`; Windows paths compare without regard to case. */
export function isInside(path: string, folder: string): boolean {
  const relative = win32.relative(folder, path);
  return relative !== '' && relative !== '..' && !relative.startsWith('..\\') && !win32.isAbsolute(relative);
}

/** How long a version is believed before the file is looked at again, milliseconds. */
const believedMs = 2_000;
const versions = new Map<string, { readonly stamp: string; readonly text: string | null; readonly seen: number }>();

/** The version of a node.exe by its version resource, remembered until the file changes; null when it can't be read. */
export function nodeVersion(path: string, now = performance.now()): string | null {
  const last = versions.get(path);
  if (last && now - last.seen < believedMs) return last.text;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  const stamp = `${stats.mtimeMs}/${stats.size}`;
  const text = last?.stamp === stamp ? last.text : fileVersion(path)?.text ?? null;
  versions.set(path, { stamp, text, seen: now });
  return text;
}

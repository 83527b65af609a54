import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './process-identity.js';

/** One thing that is made once and then kept. */
export interface Piece {
  readonly name: string;
  /** Whatever the piece depends on (versions, file contents, recipe number): another input, another folder. */
  readonly madeFrom: readonly string[];
  /** Fills the given empty folder. What it leaves behind when it fails is never seen by anybody. */
  make(folder: string): Promise<void>;
}

const keepUnusedMs = 3 * 24 * 60 * 60 * 1000;

/**
 * Pieces in folders named NAME-KEY. Each is made in NAME-KEY.partial-PID and renamed, so a folder with the final name is
 * always whole. A lock file keeps two runs from doing the same work twice; should it fail them, the rename still decides.
 */
export class Cache {
  constructor(
    readonly folder: string,
    readonly log: (line: string) => void,
  ) {}

  async get(piece: Piece): Promise<string> {
    const target = join(this.folder, `${piece.name}-${keyOf(piece.madeFrom)}`);
    mkdirSync(this.folder, { recursive: true });
    while (!existsSync(target)) {
      const lock = await this.#lock(target);
      try {
        if (!existsSync(target)) await this.#make(piece, target);
      } finally {
        if (lock) rmSync(`${target}.lock`, { force: true });
      }
    }
    const now = new Date();
    utimesSync(target, now, now);
    return target;
  }

  async #make(piece: Piece, target: string): Promise<void> {
    this.#removeLeftovers(piece.name);
    const partial = `${target}.partial-${process.pid}`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    const started = performance.now();
    this.log(`making ${piece.name} ...`);
    try {
      await piece.make(partial);
      if (!existsSync(target)) renameSync(partial, target);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
    this.log(`made ${piece.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }

  /** Waits for another run that makes the same piece. True when the lock is ours now. */
  async #lock(target: string): Promise<boolean> {
    for (let waited = false; ; waited = true) {
      try {
        const file = openSync(`${target}.lock`, 'wx');
        writeSync(file, String(process.pid));
        closeSync(file);
        return true;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      const owner = readOwner(`${target}.lock`);
      if (owner !== undefined && !isAlive(owner)) {
        rmSync(`${target}.lock`, { force: true });
        continue;
      }
      if (!waited) this.log(`waiting for another run that is making ${target} ...`);
      await delay(250);
      if (existsSync(target)) return false;
    }
  }

  /** What ended runs left half-made of this piece, and older versions of it that nobody has used for days. */
  #removeLeftovers(name: string): void {
    for (const entry of readdirSync(this.folder)) {
      const match = /^(.+)-[0-9a-f]{16}(?:\.partial-(\d+))?$/.exec(entry);
      if (match?.[1] !== name) continue;
      const path = join(this.folder, entry);
      const unused = match[2] === undefined ? Date.now() - statSync(path).mtimeMs > keepUnusedMs : !isAlive(Number(match[2]));
      if (unused) rmSync(path, { recursive: true, force: true });
    }
  }
}

/** 16 hexadecimal digits for a list of inputs; no two lists run together, since each input is hashed with its length. */
export function keyOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${Buffer.byteLength(input)}:`).update(input);
  return hash.digest('hex').slice(0, 16);
}

/**
 * NODESVC_CACHE, else XDG_CACHE_HOME/nodesvc or ~/.cache/nodesvc. On Windows a folder below ProgramData, because
 * a service account may not read what lies in a user's profile.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env['NODESVC_CACHE']) return env['NODESVC_CACHE'];
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'nodesvc-dev', 'cache');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'nodesvc');
}

function readOwner(lockFile: string): number | undefined {
  try {
    const text = readFileSync(lockFile, 'utf8');
    // Empty: its owner is just about to write it. An owner that died in between is found by the file's age.
    if (text === '') return Date.now() - statSync(lockFile).mtimeMs > 5000 ? 0 : undefined;
    return Number(text);
  } catch {
    return undefined;
  }
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';

/** The compiled core/host, beside the compiled test. */
const host = fileURLToPath(new URL('../../../core/host/', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What is in app.log afterwards. */
  readonly log: string;
}

/** A folder with files of the host as CommonJS, as they ship, and apps that are run with a preload made of them. */
export class HostParts {
  #folder = '';

  /** @param names Of files below core/host. Makes the parts before the calling file's tests, and removes them afterwards. */
  constructor(names: readonly string[]) {
    before(async () => {
      this.#folder = mkdtempSync(join(tmpdir(), 'nodesvc-test-'));
      const input = Object.fromEntries(names.map((name) => [basename(name), join(host, `${name}.js`)]));
      await using bundle = await rollup({ input, external: /^node:/ });
      await bundle.write({ dir: this.#folder, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs', dynamicImportInCjs: true });
    });
    after(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  get folder(): string {
    return this.#folder;
  }

  write(file: string, text: string): string {
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** Runs `app` with Node, after `preload`: CommonJS in which each part's exports are to be had by require('./NAME.cjs'). */
  run(preload: string, app: string, { file = 'app.js', nodeArguments = [], env = {} }: { file?: string; nodeArguments?: readonly string[]; env?: NodeJS.ProcessEnv } = {}): Outcome {
    rmSync(join(this.#folder, 'app.log'), { force: true });
    const args = ['--no-warnings', '-r', this.write('preload.cjs', preload), ...nodeArguments, this.write(file, app)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.#folder, encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...env } });
    return { status, stdout, stderr, log: readOr(join(this.#folder, 'app.log'), '') };
  }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

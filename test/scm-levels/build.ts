import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Machine } from '../../build/sandbox/machine.js';

const target = 'x86_64-w64-mingw32';
export const compiler = `${target}-gcc`;
const warnings = ['-std=gnu11', '-O2', '-s', '-Wall', '-Wextra', '-Werror'];
/** No C runtime: every process of the prefix loads the shim before anything else. gcc may not put calls of one in, either. */
const freestanding = ['-nostdlib', '-ffreestanding', '-fno-stack-protector', '-mno-stack-arg-probe', '-e', 'DllMain'];

interface Export {
  readonly name: string;
  readonly ordinal: number;
}

/** The names of the programs made from the folders of the same names; `recovery` and `control` are for Wine only. */
export const witnesses = ['proof', 'test-service'] as const;
export const wineOnly = ['recovery', 'control'] as const;

/** Makes sechost.dll (the shim for this very sechost.dll of Wine), recovery.exe and control.exe. */
export async function buildScmLevels(machine: Machine, sources: string, sechostDll: string, outFolder: string): Promise<void> {
  mkdirSync(outFolder, { recursive: true });
  const exports = await exportsOf(machine, sechostDll);
  const files = cFiles(join(sources, 'shim'));
  const own = new Set(files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/WINAPI Shim_(\w+)\(/g)].map((match) => match[1] ?? '')));
  for (const name of own) if (!exports.some((item) => item.name === name)) throw new Error(`${sechostDll} exports no ${name}, but the shim defines it.`);

  const folder = dirname(sechostDll);
  const definition = join(outFolder, 'sechost.def');
  const lines = exports.map(({ name, ordinal }) => `${name} = ${own.has(name) ? 'Shim_' : 'sechost_wine.'}${name} @${ordinal}`);
  writeDefinition(definition, 'sechost.dll', [...lines, 'DeliverControl = deliver_control']);
  await Promise.all([
    makeImportLibrary(machine, outFolder, 'sechost_wine', exports),
    ...['kernelbase', 'ntdll'].map(async (name) => makeImportLibrary(machine, outFolder, name, await exportsOf(machine, join(folder, `${name}.dll`)))),
  ]);
  const libraries = [`-L${outFolder}`, '-lsechost_wine', '-lkernelbase', '-lntdll'];
  await machine.runTool(compiler, [...warnings, ...freestanding, '-shared', '-o', join(outFolder, 'sechost.dll'), ...files, definition, ...libraries]);
  for (const name of wineOnly) await buildProgram(machine, sources, name, outFolder);
}

/** Makes NAME.exe of the C files in the folder NAME. */
export async function buildProgram(machine: Machine, sources: string, name: string, outFolder: string, gcc: string = compiler): Promise<void> {
  mkdirSync(outFolder, { recursive: true });
  await machine.runTool(gcc, [...warnings, '-municode', '-o', join(outFolder, `${name}.exe`), ...cFiles(join(sources, name)), '-ladvapi32']);
}

/** Every source file below a folder with its text, in a fixed order: what the built files depend on. */
export function sourceTexts(sources: string): string[] {
  return ['shim', 'shared', ...wineOnly, ...witnesses]
    .map((name) => join(sources, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).sort().map((name) => join(folder, name)))
    .flatMap((path) => [path.slice(sources.length), readFileSync(path, 'utf8')]);
}

function cFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.c')).sort().map((name) => join(folder, name));
}

/** The named exports of a DLL, as objdump lists them: "Ordinal Base 1", then "[   0] Name" under "[Ordinal/Name Pointer] Table". */
async function exportsOf(machine: Machine, dll: string): Promise<Export[]> {
  const text = await machine.runTool(`${target}-objdump`, ['-p', dll]);
  // Another line of the same words follows in the table of the export addresses, so only the one at a line's start counts.
  const base = Number(/^Ordinal Base\s+(\d+)/m.exec(text)?.[1] ?? 1);
  const table = text.slice(text.indexOf('[Ordinal/Name Pointer] Table')).split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\s*\[\s*(\d+)\]\s+(?:\+base\[\s*\d+\]\s+)?(?:[0-9a-f]{4,}\s+)?(\w+)\s*$/gm)].map(([, ordinal, name = '']) => ({ name, ordinal: Number(ordinal) + base }));
}

async function makeImportLibrary(machine: Machine, folder: string, library: string, exports: readonly Export[]): Promise<void> {
  const definition = join(folder, `${library}.def`);
  writeDefinition(definition, `${library}.dll`, exports.map(({ name }) => name));
  await machine.runTool(`${target}-dlltool`, ['-d', definition, '-l', join(folder, `lib${library}.a`)]);
}

function writeDefinition(path: string, library: string, lines: readonly string[]): void {
  writeFileSync(path, ['LIBRARY ' + library, 'EXPORTS', ...lines.map((line) => `  ${line}`), ''].join('\n'));
}

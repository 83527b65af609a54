import { cpSync, copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCore } from './bundle.js';
import { koffiNative } from './koffi-native.js';

/**
 * Makes out/NodeSvc/VERSION, the module just as Install-Module puts it on a machine, and returns that folder. It appears whole
 * or not at all.
 */
export async function buildModule(root: string, log: (line: string) => void = () => undefined): Promise<string> {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const source = join(root, 'psmodule');
  const target = join(root, 'out', 'NodeSvc', version);
  const aside = `${target}.partial-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  try {
    await bundleCore(join(root, 'out', 'js'), aside);
    copyFileSync(await koffiNative(root, log), join(aside, 'koffi.node'));
    writeScript(join(aside, 'NodeSvc.psm1'), mergeModule(source));
    writeScript(join(aside, 'NodeSvc.psd1'), manifest(source, version));
    copyFileSync(join(source, 'NodeSvc.Format.ps1xml'), join(aside, 'NodeSvc.Format.ps1xml'));
    cpSync(join(source, 'en-US'), join(aside, 'en-US'), { recursive: true });
    copyFileSync(join(root, 'LICENSE'), join(aside, 'LICENSE'));
    rmSync(target, { recursive: true, force: true });
    renameSync(aside, target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return target;
}

const region = /#region functions\r?\n[\s\S]*?#endregion functions/;

/** NodeSvc.psm1 with all functions in it: one file loads several times faster than thirty. */
export function mergeModule(source: string): string {
  const root = read(join(source, 'NodeSvc.psm1'));
  if (!region.test(root)) throw new Error('NodeSvc.psm1 has no region "functions".');
  const functions = ['Private', 'Public'].flatMap((folder) => scriptsIn(join(source, folder)).map((path) => read(path).trim()));
  return root.replace(region, () => functions.join('\n\n'));
}

/** The manifest, which must name the product's version. */
function manifest(source: string, version: string): string {
  const text = read(join(source, 'NodeSvc.psd1'));
  const stated = /^\s*ModuleVersion\s*=\s*'([^']*)'/m.exec(text)?.[1];
  if (stated !== version) throw new Error(`NodeSvc.psd1 names version ${stated}, package.json ${version}.`);
  return text;
}

const scriptsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.ps1')).sort().map((name) => join(folder, name));

const read = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

/** Windows PowerShell 5.1 reads a script without a byte order mark in the ANSI code page. */
function writeScript(path: string, text: string): void {
  writeFileSync(path, `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`);
}

import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { secureSettings } from '../service/settings-store.js';
import { failed, passed, repairIt, warning, type Finding } from './finding.js';
import type { OwnSubject } from './subject.js';

/** The settings file, and the files and folders that it names. */
export function checkSettings(subject: OwnSubject): Finding[] {
  const { settings, settingsProblem, name } = subject;
  if (settings === null)
    return [failed('Settings', `Its settings are missing or damaged: ${settingsProblem}.`, `Make the service anew with New-NodeService '${name}' -Force; what the file held is in no other place.`)];
  return [passed('Settings', 'Its settings can be read.'), checkWorkingDirectory(settings.workingDirectory), ...checkEnvironmentFile(settings.environmentFile), checkEnvironment(subject), checkLogDirectory(subject, settings.logDirectory)];
}

function checkWorkingDirectory(folder: string): Finding {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return passed('WorkingDirectory', `'${folder}' is there.`);
  return failed('WorkingDirectory', `Its working directory '${folder}' is not there.`, 'Create it, or name another with Set-NodeService -WorkingDirectory.');
}

function checkEnvironmentFile(file: string | null): Finding[] {
  if (file === null) return [];
  try {
    const count = readVariables(file).length;
    return [count > 0 ? passed('EnvironmentFile', `'${file}' can be read.`) : warning('EnvironmentFile', `'${file}' sets no variable.`, 'Write one NAME=VALUE a line.')];
  } catch (error) {
    return [failed('EnvironmentFile', `Its environment file '${file}' cannot be read: ${error instanceof Error ? error.message : String(error)}.`, 'Put it back, or name another with Set-NodeService -EnvironmentFile (\'\': none).')];
  }
}

const readVariables = (file: string): string[] => Object.keys(parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));

function variablesOf(file: string | null): string[] {
  try {
    return file === null ? [] : readVariables(file);
  } catch {
    // checkEnvironmentFile says so.
    return [];
  }
}

/** node.exe has read NODE_OPTIONS before the host sets what the settings name. */
function checkEnvironment({ settings, name }: OwnSubject): Finding {
  const early = [...Object.keys(settings?.environment ?? {}), ...variablesOf(settings?.environmentFile ?? null)].filter((variable) => /^(NODE_OPTIONS|NODE_EXTRA_CA_CERTS|UV_THREADPOOL_SIZE)$/i.test(variable));
  if (early.length === 0) return passed('Environment', 'Its variables reach the app.');
  return warning('Environment', `-Environment or -EnvironmentFile sets ${early.join(', ')}, which node.exe reads before the app's variables are set: it reaches the app's children only.`,
    `Set it where node.exe sees it: Set-NodeService '${name}' -ScmEnvironment @{ ${early[0]} = '...' }, or -NodeArgument.`);
}

function checkLogDirectory({ name, settings, accountSid, context: { machine } }: OwnSubject, folder: string): Finding {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return passed('LogDirectory', `'${folder}' is there.`);
  if (settings === null || accountSid === null) return failed('LogDirectory', `Its log folder '${folder}' is not there.`, 'Create it.');
  return failed('LogDirectory', `Its log folder '${folder}' is not there; the service's account may not be able to make it.`, repairIt(name),
    { change: { property: 'logDirectory', from: null, to: folder }, apply: () => secureSettings(machine, name, settings, accountSid) });
}

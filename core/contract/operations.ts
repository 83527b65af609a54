import * as v from 'valibot';
import { errorControlWords, sidTypeWords } from './config.js';
import { failureActionList, failureChanges } from './failure.js';
import { hostControlWords } from './host-controls.js';
import { logStreamWords } from './log-lines.js';
import { logInputs } from './log-settings.js';
import { affinity, cpuPercent, instances, memoryBytes, processorNumber } from './limits.js';
import { parameterTypeWords, parameterValue } from './parameter.js';
import { serviceRightWords } from './security.js';
import { dependency, existingServiceName, newServiceName } from './service-name.js';
import { environment, failureThreshold, hangTimeoutMs, httpUrl, timeoutMs } from './settings.js';
import { trigger } from './trigger.js';
import { priorityWords, readyWords, serviceStartTypeWords, statusWords } from './words.js';

const filled = v.pipe(v.string(), v.minLength(1, 'cannot be empty'), v.regex(/^[^\u0000]*$/, 'cannot contain a NUL'));
const text = v.pipe(v.string(), v.regex(/^[^\u0000]*$/, 'cannot contain a NUL'));
const names = v.pipe(v.array(existingServiceName), v.minLength(1, 'names at least one service'));
const accounts = v.pipe(v.array(filled), v.minLength(1, 'names at least one account'));
/** Say what would change, and change nothing: the items are ChangePlans. */
const whatIf = v.optional(v.boolean(), false);

/**
 * The input of every operation. An unknown field is refused; an absent field takes the default said here.
 * `password` is the only secret: it never appears in an answer.
 */
export const operationInputs = {
  'service.new': v.strictObject({
    name: newServiceName,
    // Just one of these three says what runs.
    /** A file, or a folder whose package.json names `main`. */
    script: v.optional(filled),
    /** A line as for a prompt: `npm start`. Its folder is workingDirectory. */
    command: v.optional(filled),
    /** A program's path, or its name on PATH. */
    executable: v.optional(filled),
    /** The script runs in a child. */
    isolate: v.optional(v.boolean(), false),
    instances: v.optional(instances, 1),
    /** Default: the name. */
    displayName: v.optional(v.pipe(filled, v.maxLength(256, 'has at most 256 characters'))),
    description: v.optional(text),
    startType: v.optional(v.picklist(serviceStartTypeWords), 'Automatic'),
    dependsOn: v.optional(v.array(dependency), []),
    /** Default: the virtual account `NT SERVICE\NAME`. */
    account: v.optional(filled),
    password: v.optional(text),
    /** Default: the node.exe that runs the core. */
    nodePath: v.optional(filled),
    /** Run a copy of node.exe that no upgrade touches. */
    pinNode: v.optional(v.boolean(), false),
    nodeArguments: v.optional(v.array(filled), []),
    arguments: v.optional(v.array(text), []),
    /** Default: the script's folder. */
    workingDirectory: v.optional(filled),
    environment: v.optional(environment, {}),
    environmentFile: v.optional(filled),
    logDirectory: v.optional(filled),
    ...logInputs,
    stopTimeoutMs: v.optional(timeoutMs),
    startTimeoutMs: v.optional(timeoutMs),
    /** Default: Http where there is a readyUrl, else Loaded. */
    readyWhen: v.optional(v.picklist(readyWords)),
    readyUrl: v.optional(httpUrl),
    hangTimeoutMs: v.optional(hangTimeoutMs),
    /** The address that is asked; the others take effect with it only. */
    healthCheck: v.optional(httpUrl),
    healthCheckIntervalMs: v.optional(timeoutMs),
    healthCheckTimeoutMs: v.optional(timeoutMs),
    healthCheckThreshold: v.optional(failureThreshold),
    keepChildren: v.optional(v.boolean(), false),
    priority: v.optional(v.picklist(priorityWords)),
    affinity: v.optional(affinity),
    memoryLimitBytes: v.optional(memoryBytes),
    cpuPercent: v.optional(cpuPercent),
    /** Default: restart after 1 s, 5 s, 30 s, then every 60 s; an empty list leaves failures alone. */
    failureActions: v.optional(failureActionList),
    start: v.optional(v.boolean(), false),
    /** Stop and remove a NodeSvc service of the same name first. */
    replace: v.optional(v.boolean(), false),
  }),
  'service.get': v.strictObject({ names }),
  'service.list': v.strictObject({
    /** `*` and `?`; absent: every service. */
    patterns: v.optional(v.array(filled)),
    /** Every Win32 service, not only NodeSvc's own. */
    all: v.optional(v.boolean(), false),
  }),
  'service.start': v.strictObject({ names, timeoutMs: v.optional(timeoutMs) }),
  'service.stop': v.strictObject({ names, dependents: v.optional(v.boolean(), false), timeoutMs: v.optional(timeoutMs) }),
  'service.restart': v.strictObject({ names, dependents: v.optional(v.boolean(), false), timeoutMs: v.optional(timeoutMs) }),
  'service.remove': v.strictObject({ names, keepLog: v.optional(v.boolean(), false), timeoutMs: v.optional(timeoutMs) }),
  'service.wait': v.strictObject({ names, status: v.picklist(statusWords), timeoutMs: v.optional(timeoutMs) }),
  'service.control': v.strictObject({
    names,
    /** 128 to 255, ParamChange, or what a NodeSvc service's host does itself. */
    control: v.union([v.picklist(['ParamChange', ...hostControlWords]), v.pipe(v.number(), v.integer(), v.minValue(128, 'a control of a service\'s own is 128 to 255'), v.maxValue(255, 'a control of a service\'s own is 128 to 255'))]),
  }),
  'service.test': v.strictObject({ names }),
  'service.repair': v.strictObject({ names, whatIf }),
  'service.debug': v.strictObject({
    name: existingServiceName,
    /** Stop the app then, as the SCM would. */
    stopAfterMs: v.optional(timeoutMs),
    /** Although the service is not stopped. */
    force: v.optional(v.boolean(), false),
  }),
  'service.suspend': v.strictObject({ names, timeoutMs: v.optional(timeoutMs) }),
  'service.resume': v.strictObject({ names, timeoutMs: v.optional(timeoutMs) }),
  /** What services have printed. Absent tail and since: all of it. */
  'log.get': v.strictObject({
    names,
    /** How many lines, counted from the end. */
    tail: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0, 'a number of lines is not negative'))),
    /** Only what was written then or later. */
    since: v.optional(v.pipe(v.string(), v.isoTimestamp('is no time such as 2026-11-25T12:00:00.000Z'))),
    stream: v.optional(v.picklist(['All', ...logStreamWords]), 'All'),
    /** Go on with what is written from now on, until the request is cancelled. */
    wait: v.optional(v.boolean(), false),
    /** Lines as they are in the file, and nothing else. */
    raw: v.optional(v.boolean(), false),
  }),
  'config.get': v.strictObject({ names }),
  /** What is absent stays; what is empty is cleared. */
  'config.set': v.strictObject({
    names,
    whatIf,
    displayName: v.optional(v.pipe(text, v.maxLength(256, 'has at most 256 characters'))),
    description: v.optional(text),
    startType: v.optional(v.picklist(serviceStartTypeWords)),
    dependsOn: v.optional(v.array(dependency)),
    account: v.optional(filled),
    password: v.optional(text),
    errorControl: v.optional(v.picklist(errorControlWords)),
    loadOrderGroup: v.optional(text),
    /** A service may use the desktop; LocalSystem only. */
    interactive: v.optional(v.boolean()),
    sidType: v.optional(v.picklist(sidTypeWords)),
    requiredPrivileges: v.optional(v.array(filled)),
    preshutdownTimeoutMs: v.optional(timeoutMs),
    preferredNode: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff)))),
    /** What Windows itself gives the service's process; `environment` goes over it. Every user can read it. */
    scmEnvironment: v.optional(environment),
    // Of NodeSvc's own services only.
    script: v.optional(filled),
    command: v.optional(filled),
    executable: v.optional(filled),
    isolate: v.optional(v.boolean()),
    instances: v.optional(instances),
    arguments: v.optional(v.array(text)),
    nodePath: v.optional(filled),
    pinNode: v.optional(v.boolean()),
    nodeArguments: v.optional(v.array(filled)),
    workingDirectory: v.optional(filled),
    environment: v.optional(environment),
    environmentFile: v.optional(text),
    logDirectory: v.optional(filled),
    ...logInputs,
    stopTimeoutMs: v.optional(timeoutMs),
    startTimeoutMs: v.optional(timeoutMs),
    readyWhen: v.optional(v.picklist(readyWords)),
    readyUrl: v.optional(v.union([v.literal(''), httpUrl])),
    hangTimeoutMs: v.optional(v.nullable(hangTimeoutMs)),
    healthCheck: v.optional(v.union([v.literal(''), httpUrl])),
    healthCheckIntervalMs: v.optional(timeoutMs),
    healthCheckTimeoutMs: v.optional(timeoutMs),
    healthCheckThreshold: v.optional(failureThreshold),
    keepChildren: v.optional(v.boolean()),
    priority: v.optional(v.union([v.literal(''), v.picklist(priorityWords)])),
    affinity: v.optional(v.array(processorNumber)),
    memoryLimitBytes: v.optional(v.nullable(memoryBytes)),
    cpuPercent: v.optional(v.nullable(cpuPercent)),
  }),
  'failure.get': v.strictObject({ names }),
  'failure.set': v.strictObject({ names, whatIf, ...failureChanges }),
  'failure.clear': v.strictObject({ names, whatIf }),
  'trigger.get': v.strictObject({ names }),
  'trigger.set': v.strictObject({ names, whatIf, triggers: v.array(trigger) }),
  'trigger.add': v.strictObject({ names, whatIf, triggers: v.pipe(v.array(trigger), v.minLength(1, 'names at least one trigger')) }),
  /** By place in the list; absent: all. */
  'trigger.remove': v.strictObject({ names, whatIf, indexes: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))) }),
  'security.get': v.strictObject({ names }),
  'security.set': v.strictObject({ names, whatIf, sddl: filled }),
  'security.grant': v.strictObject({ names, whatIf, accounts, rights: v.pipe(v.array(v.picklist(serviceRightWords)), v.minLength(1, 'names at least one right')) }),
  /** Rights absent: all that the accounts were granted. What they were denied stays denied. */
  'security.revoke': v.strictObject({ names, whatIf, accounts, rights: v.optional(v.array(v.picklist(serviceRightWords))) }),
  /** Parameters absent: all. */
  'parameter.get': v.strictObject({ names, parameters: v.optional(v.array(v.string())) }),
  'parameter.set': v.strictObject({ names, whatIf, parameter: text, type: v.optional(v.picklist(parameterTypeWords)), value: parameterValue }),
  'parameter.remove': v.strictObject({ names, whatIf, parameters: v.pipe(v.array(v.string()), v.minLength(1, 'names at least one parameter')) }),
  'dependents.list': v.strictObject({ names }),
  'runtime.info': v.strictObject({}),
} as const;

export type OperationName = keyof typeof operationInputs;
export type OperationInput<N extends OperationName> = Readonly<v.InferOutput<(typeof operationInputs)[N]>>;

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operationInputs, name);
export const operationNames = Object.keys(operationInputs);

import * as v from 'valibot';
import { dependency, existingServiceName, newServiceName } from './service-name.js';
import { environment, timeoutMs } from './settings.js';
import { serviceStartTypeWords, statusWords } from './words.js';

const filled = v.pipe(v.string(), v.minLength(1, 'cannot be empty'), v.regex(/^[^\u0000]*$/, 'cannot contain a NUL'));
const text = v.pipe(v.string(), v.regex(/^[^\u0000]*$/, 'cannot contain a NUL'));
const names = v.pipe(v.array(existingServiceName), v.minLength(1, 'names at least one service'));

/**
 * The input of every operation. An unknown field is refused; an absent field takes the default said here.
 * `password` is the only secret: it never appears in an answer.
 */
export const operationInputs = {
  'service.new': v.strictObject({
    name: newServiceName,
    /** A file, or a folder whose package.json names `main`. */
    script: filled,
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
    nodeArguments: v.optional(v.array(filled), []),
    arguments: v.optional(v.array(text), []),
    /** Default: the script's folder. */
    workingDirectory: v.optional(filled),
    environment: v.optional(environment, {}),
    environmentFile: v.optional(filled),
    logDirectory: v.optional(filled),
    stopTimeoutMs: v.optional(timeoutMs),
    startTimeoutMs: v.optional(timeoutMs),
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
  'runtime.info': v.strictObject({}),
} as const;

export type OperationName = keyof typeof operationInputs;
export type OperationInput<N extends OperationName> = Readonly<v.InferOutput<(typeof operationInputs)[N]>>;

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operationInputs, name);
export const operationNames = Object.keys(operationInputs);

/** The npm package `nodesvc`: services in TypeScript and JavaScript, and what pywin32's win32serviceutil has for them. */
export * as scm from './scm.js';
export { controlService, findServiceDependents, queryServiceStatus, waitForServiceStatus } from './control-service.js';
export { getServiceCustomOption, setServiceCustomOption, type CustomOption } from './custom-option.js';
export { win32CodeOf } from './error-code.js';
export { UsageError, type OptionPair } from './getopt.js';
export { changeServiceConfig, installService } from './install-service.js';
export { getServiceShortName, locateServiceExe, locateSpecificServiceExe, ServiceExeError, smartOpenService } from './locate.js';
export type { ServiceOptions, WaitingOptions } from './open-service.js';
export { installPerfmonForService } from './perfmon.js';
export { CancelledError } from './read-password.js';
export { removeService } from './remove-service.js';
export type { CustomOptionHandler } from './run-command.js';
export type { ServiceChanges } from './service-changes.js';
export { getServiceCommandLine, getServiceScript, type ServiceCommand } from './service-command.js';
export type { ServiceDefinition, ServiceReference } from './service-definition.js';
export { restartService, startService, stopService, stopServiceWithDeps } from './start-stop.js';
export { usage } from './usage.js';

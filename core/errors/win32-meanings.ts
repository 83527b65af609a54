import type { ErrorCategory } from '../contract/answers.js';

/** What a Win32 error means to somebody who manages services. `{0}` is the service's name. */
export interface Win32Meaning {
  readonly id: string;
  readonly category: ErrorCategory;
  readonly message: string;
  readonly recommendedAction: string;
}

const meaning = (id: string, category: ErrorCategory, message: string, recommendedAction: string): Win32Meaning => ({ id, category, message, recommendedAction });

/**
 * The codes the SCM's functions are documented to return (learn.microsoft.com: CreateService, OpenService, StartService,
 * ControlService, DeleteService, ChangeServiceConfig; numbers from winerror.h).
 */
export const win32Meanings: Readonly<Record<number, Win32Meaning>> = {
  2: meaning('FileNotFound', 'ObjectNotFound', "A file that service '{0}' needs was not found.", 'Test-NodeService NAME says what is missing; Repair-NodeService NAME finds a node.exe that an upgrade has moved.'),
  3: meaning('PathNotFound', 'ObjectNotFound', "A folder that service '{0}' needs was not found.", 'Test-NodeService NAME says what is missing; Repair-NodeService NAME finds a node.exe that an upgrade has moved.'),
  5: meaning('AccessDenied', 'PermissionDenied', "Access to service '{0}' was denied.", 'Run PowerShell as administrator, or ask an administrator for the right.'),
  32: meaning('FileInUse', 'ResourceBusy', "A file of service '{0}' is in use by another program.", 'Close the program that uses the file and try again.'),
  87: meaning('InvalidParameter', 'InvalidArgument', "The Service Control Manager refused a value for service '{0}'.", 'Check the values given; -Verbose shows the call.'),
  123: meaning('InvalidServiceName', 'InvalidArgument', "'{0}' is not a valid service name.", 'Use a name without / and \\ of at most 256 characters.'),
  193: meaning('NotAProgram', 'InvalidData', "The node.exe of service '{0}' is not a program that this Windows can run.", 'Install Node.js again, or name another node.exe: Set-NodeService NAME -NodePath.'),
  1051: meaning('DependentServicesRunning', 'ResourceBusy', "Service '{0}' has running services that depend on it.", 'Use -Force to stop them too, or stop them first.'),
  1052: meaning('ControlNotAccepted', 'InvalidOperation', "Service '{0}' does not accept this control.", 'Look at its state with Get-NodeService; wait until it is running and try again.'),
  1053: meaning('ServiceStartTimeout', 'OperationTimeout', "Service '{0}' did not connect to the Service Control Manager in time.", 'Test-NodeService NAME says whether its node.exe, account and node options work; look then at the log and at the System event log.'),
  1054: meaning('ServiceNoThread', 'ResourceUnavailable', "No thread could be created for service '{0}'.", 'The machine is short of memory or handles; free some and try again.'),
  1055: meaning('DatabaseLocked', 'ResourceBusy', 'The service database is locked.', 'Another program is configuring services; try again in a moment.'),
  1056: meaning('ServiceAlreadyRunning', 'ResourceExists', "Service '{0}' is already running.", 'Nothing needs to be done; use Restart-NodeService to start it anew.'),
  1057: meaning('InvalidServiceAccount', 'InvalidArgument', "The account for service '{0}' does not exist, or its password is wrong.", 'Check -Account or -Credential. A local account is written .\\name.'),
  1058: meaning('ServiceDisabled', 'InvalidOperation', "Service '{0}' is disabled, or a service it depends on is.", 'Give it another start type: Set-NodeService NAME -StartupType Manual.'),
  1059: meaning('CircularDependency', 'InvalidArgument', "The dependencies of service '{0}' form a circle.", 'Take the service that leads back out of -DependsOn.'),
  1060: meaning('ServiceNotFound', 'ObjectNotFound', "There is no service named '{0}'.", 'Get-NodeService lists NodeSvc\'s services, Get-NodeService -All every service.'),
  1061: meaning('ServiceBusy', 'ResourceBusy', "Service '{0}' cannot take a control in its present state.", 'It is starting or stopping; wait for it with Wait-NodeService and try again.'),
  1062: meaning('ServiceNotRunning', 'InvalidOperation', "Service '{0}' is not running.", 'Start it with Start-NodeService.'),
  1065: meaning('DatabaseNotFound', 'ObjectNotFound', 'The service database does not exist.', 'Check the name of the machine.'),
  1067: meaning('ServiceProcessEnded', 'InvalidOperation', "The process of service '{0}' ended unexpectedly.", 'Its log says why; see LogPath of Get-NodeService.'),
  1068: meaning('DependencyFailed', 'InvalidOperation', "A service that service '{0}' depends on failed to start.", 'Start the services in DependsOn first and see why they fail.'),
  1069: meaning('ServiceLogonFailed', 'AuthenticationError', "Service '{0}' was not started because its account could not log on.", 'Check the password, and that the account has the right \"Log on as a service\".'),
  1070: meaning('ServiceStartHang', 'OperationTimeout', "Service '{0}' hung while starting.", 'Its log says how far it came; raise -StartTimeout if it needs longer.'),
  1072: meaning('ServiceMarkedForDeletion', 'ResourceBusy', "Service '{0}' has been marked for deletion.", 'Close whatever holds it open: the Services console (mmc.exe), Task Manager, Event Viewer, Process Explorer, other shells. A restart of Windows removes it for certain.'),
  1073: meaning('ServiceExists', 'ResourceExists', "A service named '{0}' exists already.", 'Choose another -Name, or use -Force to replace a NodeSvc service of that name.'),
  1075: meaning('DependencyNotFound', 'ObjectNotFound', "A service that service '{0}' depends on does not exist or is marked for deletion.", 'Check -DependsOn: it takes key names, not display names.'),
  1078: meaning('DisplayNameExists', 'ResourceExists', "The display name of service '{0}' is taken by another service's name or display name.", 'Choose another -DisplayName.'),
  1079: meaning('AccountDiffers', 'InvalidArgument', "The account of service '{0}' differs from that of other services in the same process.", 'Give it the same account.'),
  1080: meaning('DriverCannotFail', 'InvalidOperation', "'{0}' is a driver, and failure actions are for services only.", 'Name a service; Get-NodeService -All lists them.'),
  1115: meaning('ShutdownInProgress', 'ResourceUnavailable', 'Windows is shutting down.', 'Try again after the restart.'),
  1326: meaning('LogonFailure', 'AuthenticationError', "The user name or password for service '{0}' is wrong.", 'Give the right -Credential.'),
  1332: meaning('AccountNotFound', 'ObjectNotFound', "The account for service '{0}' was not found.", 'Check the name; write DOMAIN\\name, .\\name or NT SERVICE\\name.'),
  1722: meaning('MachineUnreachable', 'ResourceUnavailable', 'The machine\'s Service Control Manager cannot be reached.', 'Check the machine\'s name, its firewall, and that the Remote Procedure Call service runs there.'),
};

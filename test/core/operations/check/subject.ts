import type { ConfigInfo } from '../../../../core/contract/config.js';
import type { OwnSubject } from '../../../../core/operations/check/subject.js';
import { ServiceManager } from '../../../../core/scm/manager.js';
import { virtualAccountSid } from '../../../../core/scm/sid.js';
import { plainSettings } from '../../settings.js';
import { FakeScm } from '../../scm/fake-scm.js';
import { RecordingContext } from '../recording-context.js';

const config: ConfigInfo = {
  name: 'api', displayName: 'api', description: '', startType: 'Manual', errorControl: 'Normal', serviceType: 16, interactive: false,
  binaryPath: '"node.exe"', account: 'NT SERVICE\\api', dependsOn: [], loadOrderGroup: '', tag: 0, sidType: 'None', requiredPrivileges: [],
  preshutdownTimeoutMs: 35_000, preferredNode: null, scmEnvironment: {}, launchProtection: 'None',
};

/** A service under its own virtual account, as the checks see it; its files are in the working directory. */
export function ownSubject(changes: Partial<OwnSubject> & { readonly account?: string; readonly sidType?: ConfigInfo['sidType'] } = {}): OwnSubject {
  const { account = config.account, sidType = config.sidType, ...rest } = changes;
  return {
    name: 'api', state: 'Stopped', config: { ...config, account, sidType },
    failure: { name: 'api', actions: [], resetPeriodSeconds: 0, command: '', rebootMessage: '', onNonCrashFailure: false },
    command: { nodePath: 'node.exe', name: 'api', nodeArguments: [], hostVersion: '0.1.0', kind: 'Script', script: 'app.js', arguments: [] },
    settings: { ...plainSettings, workingDirectory: 'work', logDirectory: 'logs' }, settingsProblem: null,
    accountSid: virtualAccountSid('api'), environment: {}, manager: fakeManager(), context: new RecordingContext(),
    ...rest,
  };
}

function fakeManager(): ServiceManager {
  void new FakeScm({ api: 'api' });
  return ServiceManager.connect();
}

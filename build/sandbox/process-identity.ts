import { readFileSync } from 'node:fs';

/** Whether a process with this id runs. 0 is nobody, and one that ended but was not waited for (a zombie) does not run. */
export function isAlive(pid: number): boolean {
  if (pid <= 0 || readStat(pid)?.[0] === 'Z') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process was started, in clock ticks since boot; with the id it names one process and no later one. 0 when it does
 * not run, or where there is no /proc.
 */
export function startTimeOf(pid: number): number {
  return Number(readStat(pid)?.[19] ?? 0);
}

/** The fields of /proc/PID/stat from the third on: the state is the first of them, the start time the twentieth (proc(5)). */
function readStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * SDDL's two letters for accounts ("SID Strings" on learn.microsoft.com), without those that belong to a domain or a machine
 * (`DA`, `LA`, ...): what those stand for is known only there.
 */
const aliases: Readonly<Record<string, string>> = {
  AA: 'S-1-5-32-579', AC: 'S-1-15-2-1', AN: 'S-1-5-7', AO: 'S-1-5-32-548', AS: 'S-1-18-1', AU: 'S-1-5-11', BA: 'S-1-5-32-544',
  BG: 'S-1-5-32-546', BO: 'S-1-5-32-551', BU: 'S-1-5-32-545', CD: 'S-1-5-32-574', CG: 'S-1-3-1', CO: 'S-1-3-0', CY: 'S-1-5-32-569',
  ED: 'S-1-5-9', ER: 'S-1-5-32-573', ES: 'S-1-5-32-576', HA: 'S-1-5-32-578', IS: 'S-1-5-32-568', IU: 'S-1-5-4', LS: 'S-1-5-19',
  LU: 'S-1-5-32-559', MS: 'S-1-5-32-577', MU: 'S-1-5-32-558', NO: 'S-1-5-32-556', NS: 'S-1-5-20', NU: 'S-1-5-2', OW: 'S-1-3-4',
  PO: 'S-1-5-32-550', PS: 'S-1-5-10', PU: 'S-1-5-32-547', RA: 'S-1-5-32-575', RC: 'S-1-5-12', RD: 'S-1-5-32-555', RE: 'S-1-5-32-552',
  RM: 'S-1-5-32-580', RU: 'S-1-5-32-554', SO: 'S-1-5-32-549', SS: 'S-1-18-2', SU: 'S-1-5-6', SY: 'S-1-5-18', WD: 'S-1-1-0',
  WR: 'S-1-5-33',
};

/** An account of an access list as a SID; as it is where its letters aren't known. */
export function fullSid(sid: string): string {
  const upper = sid.toUpperCase();
  return aliases[upper] ?? upper;
}

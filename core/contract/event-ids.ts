/** Ids of NodeSvc's events in the log Application: 1 to 1000, for which the message file of its sources has messages. Never renumbered. */
export const EventId = {
  /** The app's own words, by their type. */
  Information: 1,
  Warning: 2,
  Error: 3,
} as const;

export type EventType = 'Information' | 'Warning' | 'Error';

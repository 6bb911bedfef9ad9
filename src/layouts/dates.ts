const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A date for people, such as 23 November 2026, whatever the zone of the machine that builds. */
export function longDate(date: Date): string {
  return long.format(date);
}

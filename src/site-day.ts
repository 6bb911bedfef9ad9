/**
 * The day on which the site is built, up to which articles are out: `SITE_DAY`, or where that is not set the day of
 * SOURCE_DATE_EPOCH. Without either every dated article is out; the clock never decides, so that builds repeat.
 *
 * @returns the moment in milliseconds since 1970; Infinity where no day is set.
 * @throws Error for a day that is none: nothing would be out, and nobody would know why.
 */
export function siteDay(env: NodeJS.ProcessEnv = process.env): number {
  const { SITE_DAY, SOURCE_DATE_EPOCH } = env;
  if (SITE_DAY) {
    const day = /^\d{4}-\d\d-\d\d$/.test(SITE_DAY) ? Date.parse(SITE_DAY) : Number.NaN;
    if (Number.isNaN(day))
      throw new Error(`SITE_DAY must be a day such as 2026-11-23, and is '${SITE_DAY}'.`);
    return day;
  }
  if (!SOURCE_DATE_EPOCH) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,11}$/.test(SOURCE_DATE_EPOCH)) {
    throw new Error(`SOURCE_DATE_EPOCH must be seconds since 1970, and is '${SOURCE_DATE_EPOCH}'.`);
  }
  return Number(SOURCE_DATE_EPOCH) * 1000;
}

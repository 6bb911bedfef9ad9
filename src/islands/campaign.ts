/**
 * The part of an address's query that tells of a campaign: its keys that begin with utm_, as they stand there, each with
 * the mark before it. Nothing where there are none.
 */
export function campaignIn(query: string): string | undefined {
  return query.match(/[?&]utm_[^&]*/g)?.join('');
}

/** The part of a query that tells of a campaign: its keys that begin with utm_, which analytics of most kinds read. */
export function campaignIn(query: string): string {
  const all = [...new URLSearchParams(query)];
  return new URLSearchParams(all.filter(([key]) => key.startsWith('utm_'))).toString();
}

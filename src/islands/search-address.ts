/** What an address of the search page asks; nothing where it doesn't. */
export function askedIn(query: string): string {
  return new URLSearchParams(query).get('q') ?? '';
}

/** The address of the search page that asks this, from its present one, whose other keys stay. */
export function searchAddress(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  asked: string,
): string {
  const query = new URLSearchParams(search);
  query.delete('q');
  if (asked) query.append('q', asked);
  const text = query.toString();
  return `${pathname}${text && `?${text}`}`;
}

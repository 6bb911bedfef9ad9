import type { Answer } from './use-search.ts';

/** How many were found, as a sentence. */
export function told({ query, findings: { ids, instead, partly } }: Answer): string {
  if (ids.length === 0) return `Nothing for “${query}”.`;
  const pages = ids.length === 1 ? '1 page' : `${ids.length} pages`;
  if (instead) return `Nothing for “${query}”. ${pages} for “${instead}”.`;
  return partly ? `No page has all of “${query}”. ${pages} with some of it.` : `${pages} for “${query}”.`;
}

/** What came of what was asked, above what was found. */
export function Told({ answer, failed }: { readonly answer: Answer | undefined; readonly failed: boolean }) {
  if (failed) {
    return (
      <p class="search-told">
        What is searched could not be loaded. Below is everything there is; loading the page again tries once
        more.
      </p>
    );
  }
  return <p class="search-told">{answer ? told(answer) : 'Searching …'}</p>;
}

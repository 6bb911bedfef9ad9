import { useEffect, useRef, useState } from 'preact/hooks';
import type { Findings, Search } from '../search/search.ts';
import { createSearch } from '../search/search.ts';
import { searchableFile } from '../search/searchable.ts';
import { askedIn, searchAddress } from './search-address.ts';
import { arrowKeys, useSlashKey } from './search-keys.ts';
import { Results } from './search-results.tsx';
import '../styles/search.css';

/** Time without a key after which a query counts as asked: announced, and written into the address. */
const SETTLED_MS = 400;

const none: Findings = { found: [], partly: false };

/** How many were found, as a sentence. */
function told(query: string, { found, instead, partly }: Findings): string {
  if (found.length === 0) return `Nothing for “${query}”.`;
  const pages = found.length === 1 ? '1 page' : `${found.length} pages`;
  if (instead) return `Nothing for “${query}”. ${pages} for “${instead}”.`;
  return partly ? `No page has all of “${query}”. ${pages} with some of it.` : `${pages} for “${query}”.`;
}

/** Fetches what is searched, and files it. */
async function loaded(): Promise<Search> {
  const answer = await fetch(searchableFile);
  if (!answer.ok) throw new Error(`${searchableFile} was answered with ${answer.status}.`);
  return createSearch(await answer.json());
}

/**
 * The search of the site: a field, and below it what is found, as it is typed. What stands on the page of everything
 * (`list`, an id) makes room for what is found.
 */
export default function SearchBox({ list }: { readonly list: string }) {
  const [live, setLive] = useState(false);
  const [reached, setReached] = useState(false);
  const [query, setQuery] = useState('');
  const [search, setSearch] = useState<Search>();
  const [failed, setFailed] = useState(false);
  const [said, say] = useState('');
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [slash, setSlash] = useSlashKey(field);
  const asked = query.trim();
  const findings = search && asked ? search.find(asked) : none;
  const answered = search !== undefined && asked !== '';

  useEffect(() => {
    const returned = () => setQuery(askedIn(location.search));
    returned();
    setLive(true);
    addEventListener('popstate', returned);
    return () => removeEventListener('popstate', returned);
  }, []);

  // It is the larger part of the page, and who only browses the lists has no use for it.
  const needed = reached || asked !== '';
  useEffect(() => {
    if (!needed) return;
    loaded().then(
      (ready) => setSearch(() => ready),
      () => setFailed(true),
    );
  }, [needed]);

  useEffect(() => {
    const everything = document.getElementById(list);
    if (everything) everything.hidden = answered && findings.found.length > 0;
    if (!live) return;
    const timer = setTimeout(() => {
      say(answered ? told(asked, findings) : '');
      const address = searchAddress(location, asked);
      if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [list, live, answered, asked]);

  /** Asks another query in a step of its own, which the way back takes back. */
  const ask = (other: string) => {
    history.replaceState(history.state, '', searchAddress(location, asked));
    history.pushState(null, '', searchAddress(location, other));
    setQuery(other);
    field.current?.focus();
  };

  return (
    <search
      class="search"
      ref={root}
      data-live={live || undefined}
      onKeyDown={(event) => arrowKeys(event, root)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          root.current?.querySelector<HTMLElement>('.found-link')?.focus();
        }}
      >
        <fieldset class="search-fields" disabled={!live}>
          <legend class="visually-hidden">Search the site</legend>
          <label class="field-label" for="search-query">
            Words, such as MTBF or split brain
          </label>
          <input
            class="search-query"
            id="search-query"
            ref={field}
            type="search"
            name="q"
            autocomplete="off"
            autocapitalize="off"
            enterkeyhint="search"
            value={query}
            onFocus={() => setReached(true)}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <div class="search-keys">
            <p>
              <kbd>↓</kbd> <kbd>↑</kbd> go through what is found, <kbd>Enter</kbd> opens it.
            </p>
            <label>
              <input
                type="checkbox"
                checked={slash}
                onChange={(event) => setSlash(event.currentTarget.checked)}
              />{' '}
              <kbd>/</kbd> comes back here
            </label>
          </div>
        </fieldset>
      </form>
      <noscript>
        <p class="instrument-note">Searching needs scripts, which are off. Below is everything there is.</p>
      </noscript>
      {failed && (
        <p class="search-told">
          What is searched could not be loaded. Below is everything there is; loading the page again tries
          once more.
        </p>
      )}
      {answered && <p class="search-told">{told(asked, findings)}</p>}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {answered && <Results key={asked} findings={findings} ask={ask} />}
    </search>
  );
}

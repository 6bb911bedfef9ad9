import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { askedIn, searchAddress } from './search-address.ts';
import { arrowKeys, useSlashKey } from './search-keys.ts';
import { Results } from './search-results.tsx';
import { Told, told } from './search-told.tsx';
import { useSearch } from './use-search.ts';
import '../styles/search.css';

/** Time without a key after which a query counts as asked: announced, and written into the address. */
const SETTLED_MS = 400;

/**
 * The search of the site: a field, and below it what is found, as it is typed. What stands on the page of everything
 * (`list`, an id) makes room for what is found.
 */
export default function SearchBox({ list }: { readonly list: string }) {
  const [live, setLive] = useState(false);
  const [reached, setReached] = useState(false);
  const [query, setQuery] = useState('');
  const [said, say] = useState('');
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** A query that Enter was pressed for before its answer was there. */
  const entered = useRef<string>();
  const [slash, setSlash] = useSlashKey(field);
  const asked = query.trim();
  const { answer, failed, showMore } = useSearch(asked, reached);
  const isFound = answer !== undefined && answer.findings.ids.length > 0;

  useEffect(() => {
    const returned = () => setQuery(askedIn(location.search));
    returned();
    setLive(true);
    addEventListener('popstate', returned);
    return () => removeEventListener('popstate', returned);
  }, []);

  // In the frame in which the answer appears: the list, which the address may have kept back, comes in its place or goes.
  useLayoutEffect(() => {
    const everything = document.getElementById(list);
    if (everything) everything.hidden = isFound;
    if (answer || failed || (live && asked === '')) delete document.documentElement.dataset.asked;
    if (answer && answer.query === entered.current) toFirst();
  }, [list, live, asked, answer, failed]);

  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(() => {
      say(answer?.query === asked ? told(answer) : '');
      const address = searchAddress(location, asked);
      if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [live, asked, answer]);

  const toFirst = () => {
    entered.current = undefined;
    root.current?.querySelector<HTMLElement>('.found-link')?.focus();
  };

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
      data-found={isFound || undefined}
      onKeyDown={(event) => arrowKeys(event, root)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (answer?.query === asked) toFirst();
          else entered.current = asked;
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
            onInput={(event) => {
              entered.current = undefined;
              setQuery(event.currentTarget.value);
            }}
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
      {(failed || asked !== '') && <Told answer={answer} failed={failed} />}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {answer && <Results answer={answer} ask={ask} showMore={showMore} />}
    </search>
  );
}

import { excerpt, marked, type Stretch } from '../search/excerpt.ts';
import type { Found } from '../search/found.ts';
import type { Kind } from '../search/searchable.ts';
import type { Answer } from './use-search.ts';

const kinds: { readonly [kind in Kind]: string } = {
  article: 'Article',
  calculator: 'Calculator',
  preset: 'Calculator, filled in',
  term: 'Glossary',
  topic: 'Topic',
  page: 'Page',
};

/** How many more are shown at a time; each comes in a file of its own. */
const STEP = 200;

interface ResultsProps {
  readonly answer: Answer;
  /** Asks another query. */
  ask(query: string): void;
  /** Shows so many. */
  showMore(most: number): void;
}

/** What was found, or what to try where nothing was. */
export function Results({ answer: { findings, shown }, ask, showMore }: ResultsProps) {
  const { ids, instead, partly } = findings;
  if (ids.length === 0) {
    return (
      <p class="search-hint">
        Try one word instead of several, or the term of the field: “failover” and not “switch over”. Below is
        everything there is.
      </p>
    );
  }
  const next = Math.min(ids.length, shown.length + STEP);
  return (
    <>
      {instead && (
        <p class="search-hint">
          Did you mean{' '}
          <a
            href={`?q=${encodeURIComponent(instead)}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              ask(instead);
            }}
          >
            {instead}
          </a>
          ?
        </p>
      )}
      <ol class="found" aria-label={partly ? 'Pages with some of the words' : 'Pages found'}>
        {shown.map((one) => (
          <Entry key={one.page.path} found={one} />
        ))}
      </ol>
      {shown.length < ids.length && (
        <button class="action" type="button" onClick={() => showMore(next)}>
          {next === ids.length ? `Show all ${next}` : `Show ${next} of ${ids.length}`}
        </button>
      )}
    </>
  );
}

function Entry({ found: { page, part, terms } }: { readonly found: Found }) {
  const { kind, title, path } = page;
  return (
    <li class="found-entry" data-kind={kind}>
      <p class="kicker">
        <span>{kinds[kind]}</span>
      </p>
      <h2 class="found-title">
        <a class="found-link" href={part.anchor ? `${path}#${part.anchor}` : path}>
          <Marked stretches={marked(title, terms)} />
          {part.heading && (
            <span class="found-part">
              {' '}
              <Marked stretches={marked(part.heading, terms)} />
            </span>
          )}
        </a>
      </h2>
      <p class="found-excerpt">
        <Marked stretches={excerpt(part.text, terms)} />
      </p>
    </li>
  );
}

function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../search/found.ts';
import { type Pagefind, pagefindIndex } from '../search/pagefind.ts';
import { createSearch, type Findings, type Search } from '../search/search.ts';
import { indexFolder } from '../search/searchable.ts';

/** How many are shown at first. */
const FIRST = 15;

/** Time without a key after which what was typed is looked up, so that not each letter's finds are fetched. */
const PAUSE_MS = 120;

/** What came of a query, and what of that is shown. */
export interface Answer {
  readonly query: string;
  readonly findings: Findings;
  readonly shown: readonly Found[];
}

/** Fetches the program that searches; the pieces of the index follow with each search. */
async function loaded(): Promise<Search> {
  // It is no part of the build of scripts, but comes with the index that it reads.
  const address = `${indexFolder}pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  return createSearch(await pagefindIndex(pagefind));
}

/**
 * Looks up what is asked, once it has been for a moment; the last answer stands until the next one comes.
 *
 * @param asked the query, or nothing.
 * @param reached whether somebody is about to ask.
 */
export function useSearch(asked: string, reached: boolean) {
  const search = useRef<Promise<Search>>();
  const [answer, setAnswer] = useState<Answer>();
  const [failed, setFailed] = useState(false);

  // It is the larger part of the page, and who only browses the lists has no use for it.
  const needed = reached || asked !== '';
  useEffect(() => {
    if (!needed) return;
    search.current ??= loaded();
    search.current.catch(() => setFailed(true));
  }, [needed]);

  useEffect(() => {
    if (!asked) {
      setAnswer(undefined);
      return;
    }
    let isAsked = true;
    const look = async () => {
      const ready = (await search.current) as Search;
      const findings = await ready.find(asked);
      const shown = await ready.shown(findings, FIRST);
      if (!isAsked) return;
      setFailed(false);
      setAnswer({ query: asked, findings, shown });
    };
    const timer = setTimeout(
      () => look().catch(() => isAsked && setFailed(true)),
      search.current && answer ? PAUSE_MS : 0,
    );
    return () => {
      isAsked = false;
      clearTimeout(timer);
    };
  }, [asked]);

  /** Shows so many of the answer. */
  const showMore = async (most: number) => {
    if (!answer) return;
    try {
      const shown = await ((await search.current) as Search).shown(answer.findings, most);
      setAnswer((now) => (now?.query === answer.query ? { ...now, shown } : now));
    } catch {
      setFailed(true);
    }
  };
  return { answer: failed ? undefined : answer, failed, showMore };
}

import type { CollectionEntry } from 'astro:content';

type Source = CollectionEntry<'sources'>['data'];

/** Where a source appeared and when, the year only where the place does not say it already: "ACM Queue, 2017". */
export function sourcePlace({ place, year }: Pick<Source, 'place' | 'year'>): string {
  return year === undefined || place.includes(String(year)) ? place : `${place}, ${year}`;
}

import { describe, expect, it } from 'vitest';
import type { Thing } from '../../src/publishing/json-ld.ts';
import {
  articleThing,
  breadcrumbs,
  calculatorThing,
  fullAddress,
  glossaryThing,
  siteThings,
  termThing,
} from '../../src/publishing/structured-data.ts';
import { vocabularyFaults } from './vocabulary.ts';

const article = articleThing({
  path: '/articles/a/',
  title: 'What is in 0.1 %?',
  standfirst: 'A working day. Which one, it does not say.',
  description: 'From percentages to minutes.',
  published: new Date('2026-11-23'),
  order: 8,
  topics: ['uptime', 'cost'],
  minutes: 9,
  sources: [
    { author: 'Avaya', title: 'High availability', url: 'https://avaya.example/ha' },
    { author: 'Jim Gray', title: 'A census', year: 1990 },
  ],
});
const calculator = calculatorThing({ path: '/calculators/x/', title: 'X', about: 'Does x.' });
const term = termThing({ path: '/glossary/mtbf/', term: 'Mean time', short: 'The mean.', symbol: 'MTBF' });
const crumbs = breadcrumbs(['Glossary', '/glossary/'], ['Mean time', '/glossary/mtbf/']);
const all: readonly Thing[] = [
  article,
  calculator,
  term,
  crumbs,
  glossaryThing(['/glossary/mtbf/']),
  ...siteThings(),
];

describe('what machines are told of a page', () => {
  it.each(all.map((thing) => [(thing as { '@type': string })['@type'], thing] as const))(
    'uses schema.org’s words for a %s as they are meant',
    (_, thing) => {
      expect(vocabularyFaults(thing as object)).toEqual([]);
    },
  );

  it('dates an article by its day, and its revision where there was one', () => {
    expect(article).toMatchObject({ datePublished: '2026-11-23', dateModified: '2026-11-23' });
    const revised = articleThing({
      path: '/articles/a/',
      title: 'A',
      standfirst: 'A.',
      description: 'A.',
      published: new Date('2026-11-23'),
      revised: new Date('2026-12-01'),
      order: 1,
      topics: [],
      minutes: 1,
      sources: [],
    });
    expect(revised).toMatchObject({ datePublished: '2026-11-23', dateModified: '2026-12-01' });
  });

  it('cites what the article cites: with no year where a source has none, and its author for want of an address', () => {
    expect(article.citation).toEqual([
      { '@type': 'CreativeWork', name: 'High availability', url: 'https://avaya.example/ha' },
      { '@type': 'CreativeWork', name: 'A census', creditText: 'Jim Gray', datePublished: '1990' },
    ]);
  });

  it('counts the way from the home page', () => {
    expect(crumbs.itemListElement).toMatchObject([
      { position: 1, item: { '@id': fullAddress('/') } },
      { position: 2, name: 'Glossary' },
      { position: 3, name: 'Mean time', item: { '@id': fullAddress('/glossary/mtbf/') } },
    ]);
  });

  it('puts a term into the set that the glossary says it is', () => {
    const set = glossaryThing([]);
    expect(term.inDefinedTermSet).toMatchObject({ '@id': set['@id'], url: set.url });
  });
});

describe('the reader of the vocabulary', () => {
  const faulty: [string, object, RegExp][] = [
    ['a type that is none', { '@type': 'BlogPost', name: 'x' }, /no such type/],
    ['a property of another type', { '@type': 'BlogPosting', termCode: 'x' }, /no property termCode/],
    ['a misspelt property', { '@type': 'DefinedTerm', discription: 'x' }, /no property discription/],
    ['a text where a thing belongs', { '@type': 'BlogPosting', author: 'x' }, /author takes no "x"/],
    [
      'a thing of the wrong type',
      { '@type': 'BlogPosting', author: { '@type': 'Place' } },
      /author takes no/,
    ],
    [
      'a fault within a thing',
      { '@type': 'BlogPosting', author: { '@type': 'Organization', surname: 'x' } },
      /author Organization: has no property surname/,
    ],
    ['a number where a text belongs', { '@type': 'Thing', name: 3 }, /name takes no 3/],
    [
      'one of several',
      { '@type': 'BlogPosting', citation: ['x', { '@type': 'Person' }] },
      /citation takes no \{/,
    ],
  ];
  it.each(faulty)('notices %s', (_, thing, fault) => {
    expect(vocabularyFaults(thing).join('\n')).toMatch(fault);
  });

  it('takes what a type has from the types above it, and an id in the place of a thing', () => {
    const posting = {
      '@type': 'BlogPosting',
      name: 'x',
      headline: 'x',
      author: { '@id': 'https://a.example/' },
    };
    expect(vocabularyFaults(posting)).toEqual([]);
  });
});

import { getCollection } from 'astro:content';
import { calculators } from '../calculators/index.ts';
import { presetId, presetTitle } from '../scenario/index.ts';
import { topics } from '../topics.ts';
import { publishedArticles, usedTopics } from './published.ts';

/** A page as a list names it. */
export interface Place {
  readonly path: string;
  readonly title: string;
  readonly about: string;
}

/** Pages of one kind, under the name of the kind. */
export interface Shelf {
  readonly id: string;
  readonly name: string;
  readonly places: readonly Place[];
}

/** Every page that people read, by kind: articles in the order of the series, terms by the alphabet. */
export async function allPages(): Promise<readonly Shelf[]> {
  const articles = await publishedArticles();
  const terms = await getCollection('glossary');
  return [
    {
      id: 'articles',
      name: 'Articles',
      places: articles.map(({ id, data }) => ({
        path: `/articles/${id}/`,
        title: data.title,
        about: data.description,
      })),
    },
    {
      id: 'calculators',
      name: 'Calculators',
      places: Object.values(calculators).map(({ slug, title, question }) => ({
        path: `/calculators/${slug}/`,
        title,
        about: question,
      })),
    },
    {
      id: 'presets',
      name: 'Calculators, filled in',
      places: Object.values(calculators).flatMap(({ slug, title, presets }) =>
        presets
          .filter(({ query }) => query !== '')
          .map((preset) => ({
            path: `/calculators/${slug}/${presetId(preset)}/`,
            title: presetTitle({ title }, preset),
            about: preset.note,
          })),
      ),
    },
    {
      id: 'terms',
      name: 'Glossary',
      places: terms
        .map(({ id, data }) => ({ path: `/glossary/${id}/`, title: data.term, about: data.short }))
        .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
    },
    {
      id: 'others',
      name: 'Topics and other pages',
      places: [
        { path: '/articles/', title: 'Articles', about: 'All of them, in the order of the series.' },
        { path: '/topics/', title: 'Topics', about: 'The articles by what they are about.' },
        ...(await usedTopics()).map((topic) => ({
          path: `/topics/${topic}/`,
          title: topics[topic].name,
          about: topics[topic].about,
        })),
        { path: '/method/', title: 'Method', about: 'How the figures are reckoned.' },
        { path: '/about/', title: 'About', about: 'What this is, and how to correct it.' },
      ],
    },
  ];
}
